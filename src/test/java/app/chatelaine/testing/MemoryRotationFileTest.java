package app.chatelaine.testing;

import app.chatelaine.core.rotation.RotationFile;

class MemoryRotationFileTest implements RotationFileContract {

    @Override
    public RotationFile journal() {
        return new MemoryRotationFile();
    }
}

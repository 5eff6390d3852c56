package app.chatelaine.adapters.keychain;

import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.testing.SecretStoreContract;

class MemorySecretStoreTest extends SecretStoreContract {
    @Override
    protected SecretStore open() {
        return new MemorySecretStore();
    }
}

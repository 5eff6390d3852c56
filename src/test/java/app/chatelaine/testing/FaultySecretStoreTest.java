package app.chatelaine.testing;

import app.chatelaine.core.secret.SecretStore;

class FaultySecretStoreTest extends SecretStoreContract {
    @Override
    protected SecretStore open() {
        return new FaultySecretStore();
    }
}

package app.chatelaine.testing;

import app.chatelaine.core.account.AccountFile;

class MemoryAccountFileTest implements AccountFileContract {

    @Override
    public AccountFile file() {
        return new MemoryAccountFile();
    }
}

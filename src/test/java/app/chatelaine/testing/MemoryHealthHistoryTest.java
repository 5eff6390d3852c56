package app.chatelaine.testing;

import app.chatelaine.core.health.HealthHistory;

class MemoryHealthHistoryTest implements HealthHistoryContract {

    @Override
    public HealthHistory history() {
        return new MemoryHealthHistory();
    }
}

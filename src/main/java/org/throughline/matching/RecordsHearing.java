package org.throughline.matching;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.shared.RecordsChanged;

/**
 * Hears of every change of records and passes on one for each transaction: an import of thousands of children is one
 * change to whoever builds on the records.
 */
@Component
class RecordsHearing {

    private final ApplicationEventPublisher events;

    RecordsHearing(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void heard(RecordsChanged changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            if (TransactionSynchronizationManager.hasResource(this)) {
                return;
            }
            TransactionSynchronizationManager.bindResource(this, changed);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        events.publishEvent(new RecordsToMark(changed.getClass().getSimpleName()));
    }

    /** Lets the next transaction of the thread be heard; one that is begun within this one has its own. */
    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(RecordsHearing.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RecordsHearing.this, "resumed");
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(RecordsHearing.this);
        }
    }
}

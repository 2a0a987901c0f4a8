package org.throughline.commands;

import java.util.concurrent.CountDownLatch;

/** Asks long work to end when the program is told to stop, and waits until it has. */
final class StopOnShutdown {

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    private StopOnShutdown() {}

    static StopOnShutdown install() {
        StopOnShutdown stop = new StopOnShutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::requestAndWait));
        return stop;
    }

    boolean isRequested() {
        return requested;
    }

    void finished() {
        finished.countDown();
    }

    private void requestAndWait() {
        requested = true;
        try {
            finished.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.throughline.transitions.progress;

/** Records of one setting and move, counted while they are read. */
final class ProgressCount {

    int records;
    int sent;
    int received;
    int noDestination;
    int enhanced;
    int targeted;
    int late;
    int noReceipt;
    int feedback;
}

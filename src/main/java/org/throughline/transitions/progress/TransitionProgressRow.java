package org.throughline.transitions.progress;

/**
 * How far the records of one setting and move are.
 *
 * @param setting name of the sending setting
 * @param phase key of the move
 * @param records all records
 * @param sent of these, sent or further
 * @param received of these, acknowledged or further
 * @param noDestination of all, without a destination
 * @param enhanced of all, of the tier enhanced
 * @param targeted of all, of the tier targeted
 * @param late of all, not sent though the deadline of move and tier is past
 * @param noReceipt of those sent, not acknowledged after
 *     {@value org.throughline.transitions.due.MoveDays#TO_ACKNOWLEDGE} days
 * @param feedback of those received, with feedback
 */
public record TransitionProgressRow(
        String setting,
        String phase,
        int records,
        int sent,
        int received,
        int noDestination,
        int enhanced,
        int targeted,
        int late,
        int noReceipt,
        int feedback) {}

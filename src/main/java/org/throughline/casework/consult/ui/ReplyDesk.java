package org.throughline.casework.consult.ui;

import java.util.Optional;
import org.throughline.casework.consult.ReplyForm;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.reply.ReplyQuestion;

/** By which way somebody answers a consultation: signed in, by a link, or from a letter. */
interface ReplyDesk {

    /** What is to be answered; empty where it is not for this person. */
    Optional<ReplyForm> form();

    /** Keeps an answer; the revision it has then. */
    long write(ReplyQuestion question, String text, long readRevision);

    /** Sends the reply. */
    void send();

    /** The plan that was served. */
    Optional<ServedDocument.Opened> document();
}

package org.throughline.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.pack.AnswerFolder;
import org.throughline.pack.PackFault;

/** Checks the options of a command and says everything that is wrong with them. */
final class CallCheck {

    static final int ACCEPTED = 0;
    static final int STOPPED = 1;
    static final int NOT_ACCEPTED = 2;
    static final int WITHHELD = 3;
    static final int MOST_THREADS = 64;

    private final PrintWriter err;
    private boolean accepted = true;

    CallCheck(PrintWriter err) {
        this.err = err;
    }

    void range(String option, long value, long least, long most) {
        if (value < least || value > most) {
            fault(option + ": " + value + " is not accepted, expected " + least + " to " + most);
        }
    }

    void free(String option, Path folder) {
        Optional<String> obstacle = AnswerFolder.obstacle(folder);
        obstacle.ifPresent(reason -> fault(option + ": " + folder + " " + reason));
    }

    void fault(String message) {
        err.println(message);
        accepted = false;
    }

    boolean isAccepted() {
        return accepted;
    }

    /** Lists the guarantees that an answer breaks, and where. */
    static int withhold(GuaranteeReport checked, PrintWriter err) {
        checked.broken()
                .forEach(each -> err.println(each.guarantee().id() + " does not hold. "
                        + each.sentence(UnaryOperator.identity(), UnaryOperator.identity())));
        if (checked.total() > checked.broken().size()) {
            err.println(checked.broken().size() + " of " + checked.total() + " faults shown.");
        }
        err.println(checked.verdict() + " The answer is not written. This is a fault of the program: report it with the"
                + " pack, the seed and the steps.");
        return WITHHELD;
    }

    /** Lists what is wrong with a pack. */
    static int refuse(List<PackFault> faults, PrintWriter err) {
        faults.forEach(fault -> err.println(fault.text()));
        err.println("The pack has " + (faults.size() == 1 ? "1 problem" : faults.size() + " problems")
                + "; nothing was written.");
        return NOT_ACCEPTED;
    }
}

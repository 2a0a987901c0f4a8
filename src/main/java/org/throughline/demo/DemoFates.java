package org.throughline.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.throughline.casework.consult.reply.ReplyKind;

/**
 * What usually becomes of a consultation: four in five schools answer in time, most of them with an offer for a child
 * whom the rules allow them; one in ten is late, one in twenty never answers. Proposed shares, invented.
 */
final class DemoFates {

    private static final int LAST_DAY = 15;

    private final SplittableRandom random;

    DemoFates(SplittableRandom random) {
        this.random = random;
    }

    /** What usually comes after service on a day. */
    DemoFate usual(LocalDate served) {
        DemoFate fate = DemoFate.served(served);
        if (random.nextInt(100) < 60) {
            fate = fate.acknowledged(DemoDays.working(served.plusDays(1 + random.nextInt(3))));
        }
        int draw = random.nextInt(100);
        if (draw < 2) {
            return fate.withdrawn(DemoDays.working(served.plusDays(5 + random.nextInt(5))));
        }
        if (draw < 16) {
            // nobody answered in time; two of three do in the end
            LocalDate first = DemoDays.working(served.plusDays(LAST_DAY + 1L));
            fate = fate.chased(first, DemoDays.working(first.plusDays(4)))
                    .unanswered(DemoDays.working(served.plusDays(LAST_DAY + 8L)));
            LocalDate late = DemoDays.school(served.plusDays(LAST_DAY + 9L + random.nextInt(6)));
            return draw < 12 ? looked(fate.replied(late, kind()), late) : looked(fate, late);
        }
        LocalDate replied = DemoDays.school(served.plusDays(5 + random.nextInt(10)));
        if (replied.isAfter(served.plusDays(LAST_DAY))) {
            fate = fate.chased(DemoDays.working(served.plusDays(LAST_DAY + 1L)));
        }
        return looked(fate.replied(replied, kind()), replied);
    }

    private DemoFate looked(DemoFate fate, LocalDate day) {
        return fate.judged(DemoDays.working(day.plusDays(1 + random.nextInt(6))));
    }

    /** Answered in time as given, and looked at. */
    DemoFate answered(LocalDate served, ReplyKind kind) {
        LocalDate replied = DemoDays.school(served.plusDays(6 + random.nextInt(8)));
        return looked(
                DemoFate.served(served)
                        .acknowledged(DemoDays.working(served.plusDays(1)))
                        .replied(replied, kind),
                replied);
    }

    private ReplyKind kind() {
        int draw = random.nextInt(100);
        if (draw < 52) {
            return ReplyKind.OFFER;
        }
        if (draw < 66) {
            return ReplyKind.OFFER_CONDITIONAL;
        }
        return draw < 92 ? ReplyKind.DECLINED : ReplyKind.MORE_INFO_REQUESTED;
    }
}

package org.throughline.matching.exact;

import java.util.Arrays;

/** Which option each pupil has, with the room that is left; refuses what breaks a rule. */
final class Plan {

    private final PairModel model;
    private final int[] chosen;
    private final int[] room;

    Plan(PairModel model) {
        this.model = model;
        chosen = new int[model.pupils.length];
        Arrays.fill(chosen, PairModel.UNPLACED);
        room = model.rowOpen.clone();
    }

    /** Whether a choice keeps every limit and keeps everybody apart who must be. */
    static boolean isSound(PairModel model, int[] chosen) {
        Plan plan = new Plan(model);
        for (int pupil = 0; pupil < chosen.length; pupil++) {
            boolean hasLostPlace = chosen[pupil] == PairModel.UNPLACED && !model.mayBeUnplaced(pupil);
            if (hasLostPlace || !plan.place(pupil, chosen[pupil])) {
                return false;
            }
        }
        return true;
    }

    /**
     * A sound choice close to another one: those who may stay have their place until another one is found, pupils keep
     * their option while there is room, the others get the cheapest one that is left.
     */
    static int[] repaired(PairModel model, int[] wanted, LevelCosts costs) {
        Plan plan = new Plan(model);
        for (int pupil = 0; pupil < wanted.length; pupil++) {
            plan.place(pupil, model.stay[pupil]);
        }
        for (int pupil = 0; pupil < wanted.length; pupil++) {
            if (model.mayBeUnplaced(pupil)) {
                plan.place(pupil, wanted[pupil]);
            } else if (wanted[pupil] != PairModel.UNPLACED && wanted[pupil] != model.stay[pupil]) {
                plan.remove(pupil);
                if (!plan.place(pupil, wanted[pupil])) {
                    plan.place(pupil, model.stay[pupil]);
                }
            }
        }
        for (int pupil = 0; pupil < wanted.length; pupil++) {
            if (plan.chosen[pupil] == PairModel.UNPLACED) {
                plan.placeCheapest(pupil, costs);
            }
        }
        return plan.chosen;
    }

    private void placeCheapest(int pupil, LevelCosts costs) {
        int best = PairModel.UNPLACED;
        long least = costs.unplaced()[pupil];
        for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
            if (costs.option()[option] < least && isFree(pupil, option)) {
                best = option;
                least = costs.option()[option];
            }
        }
        place(pupil, best);
    }

    /** Places a pupil who has no place yet; false when a rule forbids it. */
    private boolean place(int pupil, int option) {
        if (option == PairModel.UNPLACED) {
            return true;
        }
        if (!isFree(pupil, option)) {
            return false;
        }
        for (int row : model.doorRows[model.door[option]]) {
            room[row]--;
        }
        chosen[pupil] = option;
        return true;
    }

    private void remove(int pupil) {
        for (int row : model.doorRows[model.door[chosen[pupil]]]) {
            room[row]++;
        }
        chosen[pupil] = PairModel.UNPLACED;
    }

    private boolean isFree(int pupil, int option) {
        for (int row : model.doorRows[model.door[option]]) {
            if (room[row] < 1) {
                return false;
            }
        }
        for (int other : model.apart[pupil]) {
            if (chosen[other] != PairModel.UNPLACED
                    && model.provisionOf(chosen[other]) == model.provisionOf(option)
                    && !model.stayTogether(pupil, option, other, chosen[other])) {
                return false;
            }
        }
        return true;
    }
}

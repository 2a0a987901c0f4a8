package org.throughline.tutorgroups.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Some units of one group go to another, and some of that one come back: a change, a swap, or a swap of several. */
final class ExchangeMove extends AbstractMove<GroupingPlan> {

    private static final String VARIABLE = "group";

    private final List<UnitPlacement> going;
    private final List<UnitPlacement> coming;
    private final Integer from;
    private final Integer to;

    ExchangeMove(List<UnitPlacement> going, List<UnitPlacement> coming, Integer from, Integer to) {
        this.going = going;
        this.coming = coming;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<GroupingPlan> director) {
        return !from.equals(to);
    }

    @Override
    protected ExchangeMove createUndoMove(ScoreDirector<GroupingPlan> director) {
        return new ExchangeMove(going, coming, to, from);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<GroupingPlan> director) {
        put(director, going, to);
        put(director, coming, from);
    }

    private static void put(ScoreDirector<GroupingPlan> director, List<UnitPlacement> units, Integer group) {
        for (UnitPlacement unit : units) {
            director.beforeVariableChanged(unit, VARIABLE);
            unit.setGroup(group);
            director.afterVariableChanged(unit, VARIABLE);
        }
    }

    @Override
    public ExchangeMove rebase(ScoreDirector<GroupingPlan> destination) {
        return new ExchangeMove(rebased(going, destination), rebased(coming, destination), from, to);
    }

    private static List<UnitPlacement> rebased(List<UnitPlacement> units, ScoreDirector<GroupingPlan> destination) {
        return units.stream()
                .map(unit -> Objects.requireNonNull(destination.lookUpWorkingObject(unit)))
                .toList();
    }

    @Override
    public Collection<?> getPlanningEntities() {
        List<UnitPlacement> all = new ArrayList<>(going);
        all.addAll(coming);
        return all;
    }

    @Override
    public Collection<?> getPlanningValues() {
        return List.of(from, to);
    }

    @Override
    public String toString() {
        return going + " <-> " + coming;
    }
}

package org.throughline.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.decide.Choice;
import org.throughline.casework.decide.DecisionGround;

/** Why the panel's officer did not grant a first preference, with the evidence that the ground wants. Invented. */
final class DemoGrounds {

    private static final List<DecisionGround> IN_TURN = List.of(
            DecisionGround.NOT_LISTED,
            DecisionGround.UNSUITABLE,
            DecisionGround.EFFICIENT_EDUCATION,
            DecisionGround.RESOURCES);

    private DemoGrounds() {}

    /** The ground of the so manieth child whose first preference is not granted. */
    static DecisionGround of(int number) {
        return IN_TURN.get(number % IN_TURN.size());
    }

    /** Naming another provision, or a type alone for null. */
    static Choice choice(@Nullable UUID provision, String type, DecisionGround ground) {
        return new Choice(provision, type, null, true, ground, evidence(ground), reason(ground));
    }

    private static String reason(DecisionGround ground) {
        return switch (ground) {
            case NOT_LISTED ->
                "The parents' wishes were weighed. The school asked for costs £41,200 a year more and the school named can"
                        + " deliver Section F";
            case UNSUITABLE ->
                "The school asked for cannot deliver the signing that Section F sets out; the school named can";
            case EFFICIENT_EDUCATION ->
                "A further pupil in that class would leave two others without the adult their plans set out";
            default ->
                "The school asked for adds £16,900 a year to public cost, mostly a taxi alone; the school named delivers"
                        + " the same provision";
        };
    }

    private static Map<String, String> evidence(DecisionGround ground) {
        return switch (ground) {
            case NOT_LISTED ->
                Map.of(
                        "agrees", "The school has offered a place in writing",
                        "instruction", "Yes: it teaches the age group and the need",
                        "cost", "58,700",
                        "alternative", "17,500",
                        "weighed",
                                "Both parents were heard at the review. Their wish for small classes was set against what the"
                                        + " resourced provision offers");
            case UNSUITABLE ->
                Map.of(
                        "which", "Special educational needs",
                        "planSection", "Section F, provision for communication, items 2 to 5",
                        "evidence", "Report of the specialist teacher for hearing impairment",
                        "dated", "12 November, the month before the panel");
            case EFFICIENT_EDUCATION ->
                Map.of(
                        "group", "Lower-school nurture class",
                        "composition", "Nine pupils with plans, one teacher, two assistants",
                        "difference",
                                "Two pupils who cannot be left without an adult would be, for part of each lesson",
                        "adaptations", "A third adult and a second class were considered: no room for either this year",
                        "evidence", "Provision map and observation by the advisory teacher, November",
                        "author", "Head of the school's learning support");
            default ->
                Map.of(
                        "funded", "No: the place would be bought",
                        "topUp", "9,500",
                        "extra", "2,600",
                        "transport", "7,200",
                        "sharing", "Nobody else travels from that side of the borough",
                        "comparison", "The resourced provision nearer home",
                        "comparisonCost", "2,400");
        };
    }
}

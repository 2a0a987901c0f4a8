package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Tier;

/** Who this is about, on top of every page of a record. */
final class IdentityBar extends Div {

    private static final long serialVersionUID = 1L;

    IdentityBar(RecordDetails details, Catalogue catalogue) {
        addClassName("tl-identity");
        add(
                new Span("Born " + Times.day(details.born())),
                new Span(details.upn() == null ? "No UPN recorded" : "UPN " + details.upn()),
                new Span(move(catalogue.phase(details.phase()), new AcademicYear(details.entryYear()))),
                new Span(
                        details.destination().kind() == Destination.Kind.UNKNOWN
                                ? details.sender() + ", destination not known yet"
                                : details.sender() + " to "
                                        + details.destination().label()),
                details.tierBy() == null ? suggested(details.tier()) : tier(details.tier()),
                new Tag(details.state().label(), Tag.Kind.PLAIN));
    }

    /** The move and when it is: at the start of a school year, or during one. */
    static String move(Catalogue.Phase phase, AcademicYear year) {
        return phase.label() + (phase.ncYear() == null ? ", during " + year.label() : ", September " + year.start());
    }

    /** What the rules suggest and nobody has decided looks different from a decision. */
    static Tag suggested(Tier tier) {
        return new Tag("Suggested: " + tier.label(), Tag.Kind.SUGGESTED);
    }

    static Tag tier(Tier tier) {
        return new Tag(
                tier.label(),
                switch (tier) {
                    case ENHANCED -> Tag.Kind.DANGER;
                    case TARGETED -> Tag.Kind.WARNING;
                    case UNIVERSAL -> Tag.Kind.INFO;
                });
    }
}

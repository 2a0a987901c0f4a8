package org.throughline.episodes;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Why episodes begin, end or are corrected: rows of a table with source and dates, not code. */
@Service
@Transactional(readOnly = true)
public class EpisodeReasons {

    /** Characters that a person may add. */
    public static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    EpisodeReasons(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** What reasons are for. */
    public enum About {
        /** An EHC plan. */
        PLAN,
        /** A place. */
        PLACE
    }

    /** The reasons that can be chosen today, in the order of the list. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<EpisodeReason> of(About about, ReasonKind kind) {
        return jdbc.sql(
                        "select code, label, needs_words, source from episode_reason where about = :about and kind = :kind"
                                + " and valid_from <= :today and (valid_until is null or valid_until > :today) order by position")
                .param("about", about.name())
                .param("kind", kind.name())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new EpisodeReason(
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("needs_words"),
                        row.getString("source")))
                .list();
    }

    /**
     * Notes that the person who is asking does something now, and why.
     *
     * @throws org.throughline.shared.Refused as {@link EpisodeRefusal}, when the reason is not one of the list or words
     *     are missing or too long
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Noted noted(About about, ReasonKind kind, Why why) {
        EpisodeReason reason = of(about, kind).stream()
                .filter(each -> each.code().equals(why.code()))
                .findFirst()
                .orElseThrow(() -> new EpisodeRefusal.ReasonMissing().refused());
        String words = why.words().strip();
        if (words.isEmpty() && reason.needsWords()) {
            throw new EpisodeRefusal.WordsMissing(reason.label()).refused();
        }
        if (words.length() > LONGEST) {
            throw new EpisodeRefusal.WordsTooLong(LONGEST).refused();
        }
        return new Noted(reason.code(), reason.label(), words.isEmpty() ? null : words, user.name(), clock.instant());
    }
}

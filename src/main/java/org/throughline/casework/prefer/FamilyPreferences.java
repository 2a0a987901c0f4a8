package org.throughline.casework.prefer;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casework.CaseRecord;
import org.throughline.links.AnswerLinks;
import org.throughline.people.ChildRecord;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;

/**
 * The page of a family that has opened its link: its own child's forename, the schools to choose from, and what it
 * typed. Whatever else is needed is done on behalf of the family and not shown.
 */
@Service
@Transactional
public class FamilyPreferences {

    /** Who records what comes by link, as people read it. */
    static final String BY = "The family, by link";

    private final PreferenceStore requests;
    private final AnswerLinks links;
    private final PreferenceAnswerStore answers;
    private final FamilyDrafts drafts;
    private final FamilyCases cases;
    private final AnswerRecorder recorder;
    private final Clock clock;

    FamilyPreferences(
            PreferenceStore requests,
            AnswerLinks links,
            PreferenceAnswerStore answers,
            FamilyDrafts drafts,
            FamilyCases cases,
            AnswerRecorder recorder,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.answers = answers;
        this.drafts = drafts;
        this.cases = cases;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A school or setting to choose.
     *
     * @param id its id
     * @param name its name, with what it is
     */
    public record Offered(UUID id, String name) {}

    /** What is answered and what is typed so far; empty where the link was taken back or its time is over. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<FamilyForm> form(String key) {
        return opened(key).map(asked -> {
            CaseRecord about = about(asked).orElseThrow();
            Map<FamilyAnswer.Key, String> words = new HashMap<>();
            Map<FamilyAnswer.Key, Long> revisions = new HashMap<>();
            drafts.of(asked.id()).forEach((field, draft) -> {
                words.put(field, draft.words());
                revisions.put(field, draft.revision());
            });
            return new FamilyForm(
                    forename(about),
                    about.kind().label().toLowerCase(Locale.UK),
                    about.entry().start(),
                    about.ncYear() > YearGroup.LAST_SECONDARY,
                    Objects.requireNonNullElse(about.ownerName(), ""),
                    asked.answerBy(),
                    new FamilyAnswer(words),
                    revisions,
                    answers.sent(asked.id()).orElse(null));
        });
    }

    private String forename(CaseRecord about) {
        return onBehalf(() -> cases.child(about)
                .map(ChildRecord::forename)
                .filter(name -> !name.isBlank())
                .orElse("your child"));
    }

    /** The schools and settings that have the child's year group when it moves, by name. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Offered> settings(String key) {
        return opened(key).flatMap(this::about).map(this::offered).orElse(List.of());
    }

    private List<Offered> offered(CaseRecord about) {
        return onBehalf(() -> cases.provisions().stream()
                .filter(each -> isOffered(each, about))
                .map(each -> new Offered(
                        Objects.requireNonNull(each.id()),
                        each.name() + " (" + each.type().label().toLowerCase(Locale.UK)
                                + (each.setting().inBorough() ? ")" : ", in another area)")))
                .sorted(Comparator.comparing(Offered::name))
                .toList());
    }

    private static boolean isOffered(ProvisionRecord provision, CaseRecord about) {
        return provision.type() != ProvisionType.ALTERNATIVE_PROVISION
                && provision.isOpenIn(about.entry().start())
                && provision.ncYearFrom() <= about.ncYear()
                && about.ncYear() <= provision.ncYearTo();
    }

    /**
     * Keeps what is typed.
     *
     * @return the revision it has then
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} when the page is closed, or what is typed is
     *     too long or was changed elsewhere
     */
    @PermitAll
    public long write(String key, FamilyAnswer.Key field, String text, long readRevision) {
        PreferenceRequest asked = requireOpened(key);
        String words = PlainText.of(text).strip();
        if (words.length() > AnswerRecorder.LONGEST) {
            throw new PreferenceRefusal.FamilyWordsTooLong(AnswerRecorder.LONGEST).refused();
        }
        if (!drafts.write(asked.id(), field, words, readRevision)) {
            throw new PreferenceRefusal.WrittenInTwoPlaces().refused();
        }
        return readRevision + 1;
    }

    /**
     * Sends what is typed, also once more; the same again changes nothing.
     *
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} when something is missing
     */
    @PermitAll
    public void send(String key) {
        UUID id = requireOpened(key).id();
        requests.lock(id);
        PreferenceRequest asked = requireOpened(key);
        CaseRecord about = about(asked).orElseThrow();
        FamilyForm typed = form(key).orElseThrow();
        List<String> missing = typed.typed().missing();
        if (!missing.isEmpty()) {
            throw new PreferenceRefusal.AnswerIncomplete(missing).refused();
        }
        AnswerGiven given = typed.typed().given(LocalDate.now(clock));
        List<UUID> offered = offered(about).stream().map(Offered::id).toList();
        if (!given.asked().stream()
                .allMatch(each -> !(each instanceof Preference.Listed(UUID wanted)) || offered.contains(wanted))) {
            throw new PreferenceRefusal.SettingNotOffered().refused();
        }
        if (typed.sent() == null || !isSame(typed.sent(), given)) {
            onBehalf(() -> {
                recorder.record(about, asked, cases.asked(about), given, AnsweredWay.LINK, BY);
                return true;
            });
        }
    }

    private static boolean isSame(PreferenceAnswer sent, AnswerGiven given) {
        List<AnswerGiven.Wanted> wanted = sent.choices().stream()
                .map(each -> new AnswerGiven.Wanted(each.preference(), each.reasons()))
                .toList();
        return sent.kind() == given.kind()
                && sent.from() == given.from()
                && sent.fromName().equals(given.fromName())
                && sent.words().equals(given.words())
                && wanted.equals(given.wanted());
    }

    /** Whether what was asked can be answered now. */
    boolean isToAnswer(UUID requestId) {
        return toAnswer(requestId).isPresent();
    }

    private PreferenceRequest requireOpened(String key) {
        return opened(key).orElseThrow(() -> new PreferenceRefusal.PreferenceLinkClosed().refused());
    }

    private Optional<PreferenceRequest> opened(String key) {
        return links.opened(PreferenceLinks.KIND, key).flatMap(this::toAnswer);
    }

    private Optional<PreferenceRequest> toAnswer(UUID requestId) {
        return requests.find(requestId)
                .filter(asked -> asked.isToAnswer(LocalDate.now(clock)))
                .filter(asked -> about(asked).filter(AnswerRecorder::isInTime).isPresent());
    }

    private Optional<CaseRecord> about(PreferenceRequest asked) {
        return onBehalf(() -> cases.find(asked.caseId()));
    }

    private static <T> T onBehalf(Supplier<T> work) {
        return OnBehalfOf.named("family-link", BY, "preferences by link", work, Roles.PLACEMENT_OFFICER);
    }
}

package org.throughline.tutorgroups;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.tutorgroups.engine.Assessment;
import org.throughline.tutorgroups.engine.Contradictions;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.UnavoidableCost;

/** Proposals of tutor groups: made by a search, changed by hand, taken by somebody with a name. */
@Service
@Transactional
public class TutorProposals {

    private final YearStore store;
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    TutorProposals(YearStore store, JdbcClient jdbc, Jobs jobs, CurrentUser user, AuditTrail trail, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** The proposals of a year group, the newest first. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<TutorProposal> of(UUID yearId) {
        TutorYear year = store.required(yearId);
        return jobs.read(
                jdbc.sql("select id from tutor_proposal where year_id = ?").param(year.id()),
                jdbc.sql("select * from tutor_proposal where year_id = ? order by number desc")
                        .param(year.id()),
                TutorProposals::proposal);
    }

    /**
     * Begins to look for groups.
     *
     * @param keepMovesOf a proposal whose moves by hand are to stay; null where the search may choose for all
     * @return the id of the proposal
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when there is nobody to divide, or too few places
     */
    @RolesAllowed(Roles.SENCO)
    public UUID begin(UUID yearId, @Nullable UUID keepMovesOf) {
        TutorYear year = store.required(yearId);
        List<TutorChild> children = store.children(year);
        int places = year.groups().size() * year.largest();
        if (children.isEmpty()) {
            throw new TutorRefusal.NoChildren().refused();
        }
        if (children.size() > places) {
            throw new TutorRefusal.TooFewPlaces(children.size(), places).refused();
        }
        Map<UUID, Integer> fixed = new HashMap<>();
        if (keepMovesOf != null) {
            find(keepMovesOf)
                    .filter(kept -> kept.yearId().equals(yearId))
                    .ifPresent(kept -> jdbc.sql(
                                    "select * from tutor_place where proposal_id = ? and moved_by is not null")
                            .param(kept.id())
                            .query(row -> {
                                fixed.put(row.getObject("child_id", UUID.class), row.getInt("group_number"));
                            }));
        }
        GroupingProblem problem = ProblemOfYear.of(year, children, store.bonds(year), fixed);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into tutor_proposal (id, version, year_id, number, begun_by, begun_at, problem) select ?, 0, ?,"
                                + " coalesce(max(number), 0) + 1, ?, ?, ? from tutor_proposal where year_id = ?")
                .params(
                        id,
                        yearId,
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        GroupingJob.PROBLEM.write(problem),
                        yearId)
                .update();
        jobs.begin(GroupingJob.KIND, id);
        return id;
    }

    /** Why not everything can hold that must, as sentences with names; empty where no reason is known. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<String> contradictions(UUID yearId) {
        TutorYear year = store.required(yearId);
        List<TutorChild> children = store.children(year);
        GroupingProblem problem = ProblemOfYear.of(year, children, store.bonds(year), Map.of());
        GroupWords words = new GroupWords(children, year.groups(), problem);
        return Contradictions.of(problem).stream().map(words::said).toList();
    }

    /** Ends the search; the best that was found by then is kept. */
    @RolesAllowed(Roles.SENCO)
    public void stop(UUID id) {
        jobs.stop(required(id).id());
    }

    /** How far the search is. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return required(id).status();
    }

    /** A proposal with what it is worth today; empty where there is none that the person may open. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<ProposalPage> page(UUID id) {
        return find(id).map(this::page);
    }

    /**
     * Moves a child by hand, or gives a group to one who has none. The child stays there in later searches that keep
     * the moves.
     *
     * @param group the group, 0 and up
     * @return what it was worth before and is worth now
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when the proposal is under way or was taken
     */
    @RolesAllowed(Roles.SENCO)
    public Consequence move(UUID id, UUID childId, int group) {
        TutorProposal proposal = changeable(id);
        ProposalPage before = page(proposal);
        int place = before.place(childId);
        boolean isKnown = place >= 0
                || before.unplaced().stream().anyMatch(child -> child.id().equals(childId));
        if (!isKnown || group < 0 || group >= before.year().groups().size()) {
            throw new TutorRefusal.ProposalNotWithYou().refused();
        }
        int from = place < 0 ? -1 : before.groups()[place];
        jdbc.sql(
                        "insert into tutor_move (proposal_id, child_id, from_group, moved_before, to_group, moved_by, moved_at)"
                                + " values (?, ?, ?, (select moved_by from tutor_place where proposal_id = ? and child_id = ?), ?, ?, ?)")
                .params(id, childId, from, id, childId, group, user.name(), Instants.toDatabase(clock.instant()))
                .update();
        jdbc.sql("insert into tutor_place (proposal_id, child_id, group_number, moved_by) values (?, ?, ?, ?)"
                        + " on duplicate key update group_number = values(group_number), moved_by = values(moved_by)")
                .params(id, childId, group, user.name())
                .update();
        return new Consequence(before, page(proposal));
    }

    /**
     * What a move led to.
     *
     * @param before what there was
     * @param after what there is
     */
    public record Consequence(ProposalPage before, ProposalPage after) {}

    /**
     * Undoes the last move by hand.
     *
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when there is none, or the proposal was taken
     */
    @RolesAllowed(Roles.SENCO)
    public Consequence undo(UUID id) {
        TutorProposal proposal = changeable(id);
        ProposalPage before = page(proposal);
        Last last = jdbc.sql("select * from tutor_move where proposal_id = ? order by id desc limit 1")
                .param(id)
                .query((row, number) -> new Last(
                        row.getLong("id"),
                        row.getObject("child_id", UUID.class),
                        row.getInt("from_group"),
                        row.getString("moved_before")))
                .optional()
                .orElseThrow(() -> new TutorRefusal.NothingToUndo().refused());
        if (last.from() < 0) {
            jdbc.sql("delete from tutor_place where proposal_id = ? and child_id = ?")
                    .params(id, last.child())
                    .update();
        } else {
            jdbc.sql("update tutor_place set group_number = :group, moved_by = :by where proposal_id = :proposal and"
                            + " child_id = :child")
                    .param("group", last.from())
                    .param("by", last.movedBefore())
                    .param("proposal", id)
                    .param("child", last.child())
                    .update();
        }
        jdbc.sql("delete from tutor_move where id = ?").param(last.id()).update();
        return new Consequence(before, page(proposal));
    }

    private record Last(
            long id, UUID child, int from, @Nullable String movedBefore) {}

    /**
     * Takes a proposal: these are the tutor groups. Another one that was taken before is given back.
     *
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when it is under way
     */
    @RolesAllowed(Roles.SENCO)
    public void take(UUID id) {
        TutorProposal proposal = changeable(id);
        jdbc.sql("update tutor_proposal set taken_by = null, taken_at = null where year_id = ?")
                .param(proposal.yearId())
                .update();
        jdbc.sql("update tutor_proposal set taken_by = ?, taken_at = ?, version = version + 1 where id = ?")
                .params(user.name(), Instants.toDatabase(clock.instant()), id)
                .update();
        trail.record(AuditAction.DECISION, "Took tutor groups: " + proposal.label(), id);
    }

    /** Opens a proposal that was taken, so that children can be moved in it again. */
    @RolesAllowed(Roles.SENCO)
    public void open(UUID id) {
        TutorProposal proposal = required(id);
        jdbc.sql("update tutor_proposal set taken_by = null, taken_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
        trail.record(AuditAction.CHANGE, "Opened tutor groups again: " + proposal.label(), id);
    }

    /** Deletes a proposal; its search ends. */
    @RolesAllowed(Roles.SENCO)
    public void delete(UUID id) {
        TutorProposal proposal = required(id);
        if (proposal.takenBy() != null) {
            throw new TutorRefusal.ProposalTaken(proposal.takenBy()).refused();
        }
        jobs.forget(id);
        jdbc.sql("delete from tutor_proposal where id = ?").param(id).update();
    }

    private TutorProposal changeable(UUID id) {
        TutorProposal proposal = required(id);
        if (proposal.status().state().isUnderWay()) {
            throw new TutorRefusal.ProposalUnderWay().refused();
        }
        if (proposal.takenBy() != null) {
            throw new TutorRefusal.ProposalTaken(proposal.takenBy()).refused();
        }
        return proposal;
    }

    private TutorProposal required(UUID id) {
        return find(id).orElseThrow(() -> new TutorRefusal.ProposalNotWithYou().refused());
    }

    private Optional<TutorProposal> find(UUID id) {
        return jobs
                .read(
                        jdbc.sql("select id from tutor_proposal where id = ?").param(id),
                        jdbc.sql("select * from tutor_proposal where id = ?").param(id),
                        TutorProposals::proposal)
                .stream()
                .filter(proposal -> store.find(proposal.yearId()).isPresent())
                .findFirst();
    }

    private record Place(int group, boolean isByHand) {}

    private ProposalPage page(TutorProposal proposal) {
        TutorYear year = store.required(proposal.yearId());
        Map<UUID, Place> places = new HashMap<>();
        jdbc.sql("select * from tutor_place where proposal_id = ?")
                .param(proposal.id())
                .query(row -> {
                    places.put(
                            row.getObject("child_id", UUID.class),
                            new Place(row.getInt("group_number"), row.getString("moved_by") != null));
                });
        Map<Boolean, List<TutorChild>> all = store.children(year).stream()
                .collect(Collectors.partitioningBy(child -> places.containsKey(child.id())));
        List<TutorChild> children = Objects.requireNonNull(all.get(true));
        int[] groups = children.stream()
                .mapToInt(
                        child -> Objects.requireNonNull(places.get(child.id())).group())
                .toArray();
        GroupingProblem problem = ProblemOfYear.of(year, children, store.bonds(year), Map.of());
        Set<UUID> byHand = children.stream()
                .map(TutorChild::id)
                .filter(child -> Objects.requireNonNull(places.get(child)).isByHand())
                .collect(Collectors.toUnmodifiableSet());
        int moves = jdbc.sql("select count(*) from tutor_move where proposal_id = ?")
                .param(proposal.id())
                .query(Integer.class)
                .single();
        return new ProposalPage(
                proposal,
                year,
                children,
                groups,
                byHand,
                Objects.requireNonNull(all.get(false)),
                problem,
                Assessment.of(problem, groups),
                UnavoidableCost.of(problem).total(),
                moves);
    }

    private static TutorProposal proposal(ResultSet row, JobStatus status) throws SQLException {
        return new TutorProposal(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("year_id", UUID.class),
                row.getInt("number"),
                row.getString("begun_by"),
                Instants.fromDatabase(row, "begun_at"),
                row.getString("taken_by"),
                Instants.fromDatabaseOrNull(row, "taken_at"),
                status);
    }
}

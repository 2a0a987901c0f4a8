package org.throughline.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** Provisions, children and who is where, without a database. */
public final class RegisterFixture {

    private RegisterFixture() {}

    /** A special school of the borough for NC years 7 to 11, for every need, at 26,000 pounds. */
    public static ProvisionOf aProvision(String code) {
        return new ProvisionOf(code);
    }

    /** A child of NC year 8 with an autism plan and no place. */
    public static ChildOf aChild(String surname) {
        return new ChildOf(surname);
    }

    /** A provision that is put together. */
    public static final class ProvisionOf {

        private final String code;
        private ProvisionType type = ProvisionType.SPECIAL_SCHOOL;
        private boolean inBorough = true;
        private Set<NeedType> needs = Set.of();
        private int from = 7;
        private int to = 11;
        private @Nullable Sex sex;
        private Set<String> features = Set.of();
        private int pounds = 26_000;
        private @Nullable Integer opens;
        private @Nullable Integer closes;
        private @Nullable Boolean section41;
        private List<CommissionedPlaces> places = List.of();

        private ProvisionOf(String code) {
            this.code = code;
        }

        public ProvisionOf of(ProvisionType kind) {
            type = kind;
            return this;
        }

        public ProvisionOf outside() {
            inBorough = false;
            return this;
        }

        public ProvisionOf with(NeedType... designated) {
            needs = Set.of(designated);
            return this;
        }

        public ProvisionOf with(String... what) {
            features = Set.of(what);
            return this;
        }

        public ProvisionOf years(int first, int last) {
            from = first;
            to = last;
            return this;
        }

        public ProvisionOf only(Sex one) {
            sex = one;
            return this;
        }

        public ProvisionOf at(int poundsAYear) {
            pounds = poundsAYear;
            return this;
        }

        public ProvisionOf open(@Nullable Integer first, @Nullable Integer end) {
            opens = first;
            closes = end;
            return this;
        }

        public ProvisionOf section41(@Nullable Boolean approved) {
            section41 = approved;
            return this;
        }

        /** Places of all its year groups from an academic year on. */
        public ProvisionOf places(int academicYear, int number) {
            places = List.of(new CommissionedPlaces(academicYear, from, to, number, 0));
            return this;
        }

        public ProvisionRecord build() {
            return new ProvisionRecord(
                    UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    0L,
                    new SettingRecord(UUID.randomUUID(), null, "Setting of " + code, inBorough, null, section41),
                    code,
                    code,
                    type,
                    needs,
                    from,
                    to,
                    sex,
                    features,
                    BigDecimal.valueOf(pounds),
                    opens,
                    closes,
                    places,
                    List.of());
        }
    }

    /** A child who is put together, with a plan and perhaps a place. */
    public static final class ChildOf {

        private final UUID id = UUID.randomUUID();
        private final String surname;
        private int ncYear = 8;
        private List<NeedType> needs = List.of(NeedType.ASD);
        private PlanRecord.Status status = PlanRecord.Status.MAINTAINED;
        private @Nullable Sex sex;
        private Set<String> features = Set.of();
        private @Nullable GridReference home;

        private ChildOf(String surname) {
            this.surname = surname;
        }

        public ChildOf in(int year) {
            ncYear = year;
            return this;
        }

        public ChildOf with(NeedType... primaryFirst) {
            needs = List.of(primaryFirst);
            return this;
        }

        public ChildOf whosePlanCeased() {
            status = PlanRecord.Status.CEASED;
            return this;
        }

        public ChildOf needing(String... what) {
            features = Set.of(what);
            return this;
        }

        public ChildOf who(Sex one) {
            sex = one;
            return this;
        }

        public ChildOf livingAt(double easting, double northing) {
            home = new GridReference(easting, northing);
            return this;
        }

        public PlacedChild nowhere() {
            return new PlacedChild(child(), plan(), ncYear, null);
        }

        /** At a provision since an academic year. */
        public PlacedChild at(ProvisionRecord provision, int since) {
            UUID there = java.util.Objects.requireNonNull(provision.id());
            return new PlacedChild(
                    child(),
                    plan(),
                    ncYear,
                    new PlacedChild.Place(new PlacementRecord(id, there, since, null, null), provision));
        }

        private ChildRecord child() {
            return new ChildRecord(
                    id, 0L, surname, null, surname, "Sam", LocalDate.of(2014, 1, 5), sex, null, home, Set.of());
        }

        private PlanRecord plan() {
            return new PlanRecord(
                    UUID.randomUUID(),
                    0L,
                    id,
                    status,
                    LocalDate.of(2020, 9, 1),
                    needs,
                    features,
                    Support.NONE,
                    null,
                    false);
        }
    }
}

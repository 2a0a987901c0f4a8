package org.throughline.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.Laestab;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/**
 * The demonstration's settings and provisions: mainstream schools, resourced provisions, two special schools, an
 * 80-place secondary school for autism, alternative provision, a college, and special schools outside the borough.
 * Places and costs are of the order of the published ones for Bury and for England; the names are invented.
 */
final class DemoProvisions {

    /** What a plan asks for when only a special setting will do. */
    static final String SPECIALIST = "SPECIALIST";
    /** What a plan asks for when a resourced provision or a special setting will do. */
    static final String RESOURCED = "RESOURCED";
    /** Step-free everywhere. */
    static final String WHEELCHAIR = "WHEELCHAIR";

    /** A school that another authority maintains. */
    static final String NEIGHBOUR = "Penny Moss School";

    private static final int BOLTON = 350;
    private static final int NEIGHBOUR_NUMBER = 9_901;
    private static final int COMMUNITY_SCHOOL = 1;
    private static final int COMMUNITY_SPECIAL = 7;
    private static final int NURSERY_SCHOOL = 15;
    private static final int CONVERTER = 34;
    private static final int NURSERY = 1;
    private static final int PRIMARY_PHASE = 2;
    private static final int SECONDARY_PHASE = 4;
    private static final String[] PRIMARY = {
        "Alderbank",
        "Birchfold",
        "Cloughside",
        "Dovemoor",
        "Eastmeadow",
        "Fernhey",
        "Gorsefield",
        "Hollinbrow",
        "Ivywood",
        "Jasmine Lane",
        "Kestrel Hill",
        "Lowercroft Green",
        "Mosslea",
        "Nettleton",
        "Oakenrod Vale",
        "Pikeside",
        "Quarry Mount",
        "Rushycroft",
        "Sandyforth",
        "Thornhey"
    };
    private static final String[] SECONDARY = {
        "Underhill",
        "Valebrook",
        "Westerfold",
        "Yarrow Bank",
        "Ashenclough",
        "Bramblegate",
        "Coldstream Road",
        "Dunnockshaw"
    };

    private final AcademicYear year;
    private final Random random;
    private final List<SettingRecord> settings = new ArrayList<>();
    private final List<ProvisionRecord> provisions = new ArrayList<>();

    DemoProvisions(AcademicYear year, long seed) {
        this.year = year;
        this.random = new Random(seed);
        mainstream();
        resourced();
        special();
        outside();
        specialistColleges();
    }

    List<SettingRecord> settings() {
        return settings;
    }

    List<ProvisionRecord> provisions() {
        return provisions;
    }

    private void mainstream() {
        for (int index = 0; index < PRIMARY.length; index++) {
            SettingRecord school = setting(PRIMARY[index] + " Primary School", true);
            add(
                            school,
                            String.format(Locale.ROOT, "P%02d", index + 1),
                            "",
                            ProvisionType.MAINSTREAM,
                            -1,
                            6,
                            0,
                            7_000 + random.nextInt(3_000))
                    .features(index % 2 == 0 ? Set.of(WHEELCHAIR) : Set.of())
                    .done();
        }
        for (int index = 0; index < SECONDARY.length; index++) {
            SettingRecord school = setting(SECONDARY[index] + " High School", true);
            add(
                            school,
                            String.format(Locale.ROOT, "S%02d", index + 1),
                            "",
                            ProvisionType.MAINSTREAM,
                            7,
                            11,
                            0,
                            8_000 + random.nextInt(3_000))
                    .features(Set.of(WHEELCHAIR))
                    .done();
        }
        add(setting("Borough Sixth Form and College", true), "COL", "", ProvisionType.POST_16, 12, 20, 0, 11_000)
                .features(Set.of(WHEELCHAIR))
                .done();
    }

    private void resourced() {
        NeedType[][] primary = {
            {NeedType.SLCN, NeedType.ASD},
            {NeedType.SEMH},
            {NeedType.ASD},
            {NeedType.SLCN},
            {NeedType.HI, NeedType.MSI},
            {NeedType.SLCN, NeedType.MLD},
            {NeedType.ASD, NeedType.SEMH},
            {NeedType.PD, NeedType.VI}
        };
        int[] primaryPlaces = {14, 12, 12, 10, 8, 14, 12, 8};
        for (int index = 0; index < primary.length; index++) {
            add(
                            settings.get(index),
                            String.format(Locale.ROOT, "P%02d-RP", index + 1),
                            " resourced provision",
                            ProvisionType.RESOURCED_PROVISION,
                            0,
                            6,
                            primaryPlaces[index],
                            17_000 + random.nextInt(5_000))
                    .needs(primary[index])
                    .features(Set.of(RESOURCED, WHEELCHAIR))
                    .done();
        }
        NeedType[][] secondary = {
            {NeedType.ASD, NeedType.SLCN},
            {NeedType.SLCN, NeedType.MLD},
            {NeedType.HI, NeedType.VI, NeedType.PD},
            {NeedType.SEMH}
        };
        int[] secondaryPlaces = {15, 15, 10, 12};
        for (int index = 0; index < secondary.length; index++) {
            add(
                            settings.get(PRIMARY.length + index),
                            String.format(Locale.ROOT, "S%02d-RP", index + 1),
                            " resourced provision",
                            ProvisionType.RESOURCED_PROVISION,
                            7,
                            11,
                            secondaryPlaces[index],
                            18_000 + random.nextInt(5_000))
                    .needs(secondary[index])
                    .features(Set.of(RESOURCED, WHEELCHAIR))
                    .done();
        }
        add(
                        setting("Honeysuckle Nursery School", true),
                        "N01-RP",
                        " resourced provision",
                        ProvisionType.RESOURCED_PROVISION,
                        -2,
                        -1,
                        12,
                        16_000)
                .features(Set.of(RESOURCED, WHEELCHAIR))
                .done();
    }

    private void special() {
        Set<String> all = Set.of(SPECIALIST, RESOURCED, WHEELCHAIR, "HYDRO");
        add(
                        setting("Larkmeadow Primary Special School", true),
                        "LARK",
                        "",
                        ProvisionType.SPECIAL_SCHOOL,
                        -2,
                        6,
                        212,
                        24_000)
                .needs(
                        NeedType.SLD,
                        NeedType.PMLD,
                        NeedType.ASD,
                        NeedType.SLCN,
                        NeedType.MSI,
                        NeedType.PD,
                        NeedType.MLD)
                .keptBack(2)
                .features(all)
                .done();
        add(setting("Elderholt Special School", true), "ELDER", "", ProvisionType.SPECIAL_SCHOOL, 7, 14, 246, 25_000)
                .needs(
                        NeedType.MLD,
                        NeedType.SLD,
                        NeedType.PMLD,
                        NeedType.ASD,
                        NeedType.SLCN,
                        NeedType.PD,
                        NeedType.MSI,
                        NeedType.HI)
                .intake(7, 52)
                .keptBack(2)
                .features(all)
                .done();
        add(setting("Brackenrise School", true), "BRACK", "", ProvisionType.SPECIAL_SCHOOL, 7, 11, 80, 27_000)
                .needs(NeedType.ASD, NeedType.SLCN)
                .intake(7, 16)
                .features(Set.of(SPECIALIST, RESOURCED))
                .done();
        add(setting("Ashwater Academy", true), "ASHW", "", ProvisionType.ALTERNATIVE_PROVISION, 7, 11, 40, 22_000)
                .done();
        add(
                        setting("Education otherwise than at school", true),
                        "EOTAS",
                        "",
                        ProvisionType.ALTERNATIVE_PROVISION,
                        0,
                        20,
                        150,
                        26_000)
                .done();
    }

    private void outside() {
        Set<String> all = Set.of(SPECIALIST, RESOURCED, WHEELCHAIR);
        String[] state = {NEIGHBOUR, "Ridgeway Cross School", "Staithe Hill School"};
        for (int index = 0; index < state.length; index++) {
            add(
                            setting(state[index], false),
                            "OUT-S" + (index + 1),
                            "",
                            ProvisionType.SPECIAL_SCHOOL,
                            0,
                            13,
                            12,
                            31_000)
                    .features(all)
                    .done();
        }
        add(
                        setting("The Harbour Trust School", false),
                        "OUT-N1",
                        "",
                        ProvisionType.NON_MAINTAINED_SPECIAL,
                        0,
                        13,
                        30,
                        52_000)
                .features(all)
                .done();
        String[] independent = {
            "Amberley Grange",
            "Beacon House",
            "Crossways Hall",
            "Delph Lodge",
            "Eden Bridge",
            "Foxglove Court",
            "Greystone Manor",
            "Highfold Place"
        };
        for (int index = 0; index < independent.length; index++) {
            boolean primary = index % 3 == 0;
            add(
                            setting(independent[index] + " School", false),
                            "OUT-I" + (index + 1),
                            "",
                            ProvisionType.INDEPENDENT_SPECIAL,
                            primary ? 0 : 5,
                            primary ? 8 : 13,
                            34,
                            56_000 + random.nextInt(18_000))
                    .needs(
                            index % 2 == 0
                                    ? new NeedType[] {NeedType.SEMH, NeedType.ASD, NeedType.SLCN, NeedType.MLD}
                                    : new NeedType[] {})
                    .features(all)
                    .done();
        }
    }

    /** Colleges for young people with learning difficulties, outside the borough. */
    private void specialistColleges() {
        add(setting("Kestrel Bridge College", false), "OUT-C1", "", ProvisionType.POST_16, 12, 20, 34, 38_000)
                .features(Set.of(SPECIALIST, RESOURCED, WHEELCHAIR))
                .done();
    }

    private SettingRecord setting(String name, boolean inBorough) {
        GridReference at = inBorough
                ? new GridReference(375_500 + random.nextInt(8_500), 403_500 + random.nextInt(13_000))
                : new GridReference(368_000 + random.nextInt(30_000), 390_000 + random.nextInt(12_000));
        SettingRecord setting = new SettingRecord(id("setting", name), null, name, inBorough, at, null, kind(name));
        settings.add(setting);
        return setting;
    }

    /** Type and phase by the codes of GIAS, where the name says them. */
    private static SettingDetails kind(String name) {
        if (name.endsWith(" Special School")) {
            return kind(COMMUNITY_SPECIAL, null);
        }
        if (name.endsWith(" Nursery School")) {
            return kind(NURSERY_SCHOOL, NURSERY);
        }
        if (name.endsWith(" Primary School")) {
            return kind(COMMUNITY_SCHOOL, PRIMARY_PHASE);
        }
        if (name.equals(NEIGHBOUR)) {
            // its authority is consulted beside it: section 39(2)(c)
            return new SettingDetails(
                    null, new Laestab(BOLTON, NEIGHBOUR_NUMBER), null, null, null, null, COMMUNITY_SPECIAL, null);
        }
        return name.endsWith(" High School") ? kind(CONVERTER, SECONDARY_PHASE) : SettingDetails.NONE;
    }

    private static SettingDetails kind(int type, @Nullable Integer phase) {
        return new SettingDetails(null, null, null, null, null, null, type, phase);
    }

    private ProvisionDraft add(
            SettingRecord setting,
            String code,
            String suffix,
            ProvisionType type,
            int from,
            int to,
            int places,
            int cost) {
        return new ProvisionDraft(
                year, provisions::add, setting, code, setting.name() + suffix, type, from, to, places, cost);
    }

    /** The same id for the same thing each time, so that tests can name it. */
    static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes(
                ("throughline demonstration " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}

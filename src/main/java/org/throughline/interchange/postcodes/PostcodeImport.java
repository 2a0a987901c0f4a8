package org.throughline.interchange.postcodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.geography.PostcodePoint;
import org.throughline.geography.Postcodes;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnAuthority;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.text.GridText;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildHome;
import org.throughline.people.ChildHomes;
import org.throughline.security.Roles;

/**
 * Where postcodes are. A line is what a district has that is not on record yet, or a home that gets its point by it;
 * remarks name the homes whose postcode is unknown or no longer in use. Postcodes on record that a file does not name
 * stay as they are.
 */
@Component
class PostcodeImport implements ImportKind {

    private static final String ADDED = "Postcodes added";
    private static final String CHANGED = "Postcodes moved or out of use since";
    private static final String HOME = "Easting and northing of the home";
    private static final long MOST = 400L * 1024 * 1024;
    private static final long MOST_UNPACKED = 5L * 1024 * 1024 * 1024;
    private static final int DISTRICTS_AT_ONCE = 10;

    private final Postcodes postcodes;
    private final ChildHomes homes;
    private final OwnAuthority authority;

    PostcodeImport(Postcodes postcodes, ChildHomes homes, OwnAuthority authority) {
        this.postcodes = postcodes;
        this.homes = homes;
        this.authority = authority;
    }

    @Override
    public String code() {
        return "postcodes";
    }

    @Override
    public String label() {
        return "Postcodes (ONSPD or Code-Point Open)";
    }

    @Override
    public String about() {
        return "The ONS Postcode Directory, from geoportal.statistics.gov.uk, or Code-Point Open of the Ordnance Survey, from"
                + " osdatahub.os.uk, as the zip or a CSV in it. The directory knows postcodes that are no longer in use,"
                + " too. Only areas here, near and of homes on record are kept.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return List.copyOf(PostcodeFile.COLUMNS.values());
    }

    @Override
    public Set<String> endings() {
        return Set.of(".csv", ".zip");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public long mostBytes() {
        return MOST;
    }

    @Override
    public long mostUnpacked() {
        return MOST_UNPACKED;
    }

    @Override
    public int linesAtOnce() {
        return DISTRICTS_AT_ONCE;
    }

    @Override
    public List<ImportRule> rules() {
        return Arrays.stream(PostcodeRule.values()).map(PostcodeRule::rule).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("postcode_district", "id"),
                OwnedTable.of("postcode", "district_id"),
                OwnedTable.of("child", "id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        Map<String, List<ChildHome>> byCode = homes.all().stream()
                .collect(Collectors.groupingBy(home -> home.postcode().replace(" ", "")));
        Set<String> areas = new HashSet<>(authority.postcodeAreas());
        byCode.keySet().forEach(code -> areas.add(code.replaceAll("[0-9].*", "")));
        PostcodeFile directory = new PostcodeFile(this, areas, progress);
        directory.read(file);
        Map<String, Set<String>> homeDistricts =
                byCode.keySet().stream().collect(Collectors.groupingBy(PostcodePoint::district, Collectors.toSet()));
        Map<String, UUID> known = postcodes.districts();
        Set<String> districts = new TreeSet<>(directory.districts().keySet());
        districts.addAll(homeDistricts.keySet());
        int done = 0;
        for (String district : districts) {
            UUID id = known.get(district);
            Map<String, PostcodePoint> points = id == null ? Map.of() : postcodes.ofDistrict(id);
            Map<String, PostcodePoint> said =
                    PointText.read(district, directory.districts().getOrDefault(district, new StringBuilder()));
            Map<String, PostcodePoint> now = directory.saysEnded() ? said : PointText.endedAsKnown(said, points);
            if (!now.isEmpty()) {
                found.accept(line(district, id, points, now, directory.withoutPoint(district)));
            }
            for (String code : homeDistricts.getOrDefault(district, Set.of())) {
                lines(code, now.getOrDefault(code, points.get(code)), byCode.getOrDefault(code, List.of()))
                        .forEach(found);
            }
            progress.done(++done, districts.size());
        }
        remark(directory).forEach(found);
    }

    private static FoundLine line(
            String district,
            @Nullable UUID id,
            Map<String, PostcodePoint> known,
            Map<String, PostcodePoint> now,
            int withoutPoint) {
        List<PostcodePoint> other = PointText.other(now, known);
        long added =
                other.stream().filter(point -> !known.containsKey(point.code())).count();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ADDED, count(added));
        fields.put(CHANGED, count(other.size() - added));
        return new FoundLine(
                1,
                "District " + district,
                id,
                id == null ? "" : "same district",
                List.of(),
                fields,
                withoutPoint == 0
                        ? List.of()
                        : List.of(PostcodeRule.NO_POINT.fault(withoutPoint + " postcodes of the district without one")),
                PointText.of(other));
    }

    private static String count(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static List<FoundLine> lines(String code, @Nullable PostcodePoint point, List<ChildHome> here) {
        List<FoundLine> lines = new ArrayList<>();
        if (point == null) {
            lines.add(remark(
                    here, "unknown", PostcodeRule.UNKNOWN.fault(here.getFirst().postcode())));
            return lines;
        }
        if (point.ended() != null) {
            lines.add(remark(
                    here,
                    "no longer in use",
                    PostcodeRule.ENDED.fault(here.getFirst().postcode() + ", out of use since " + point.ended())));
        }
        here.stream()
                .filter(home -> !home.isLocated())
                .map(home -> new FoundLine(
                        1,
                        "Home of child " + home.reference(),
                        home.childId(),
                        "same postcode",
                        List.of(),
                        Map.of(HOME, GridText.of(point.at())),
                        List.of(),
                        ""))
                .forEach(lines::add);
        return lines;
    }

    private static FoundLine remark(List<ChildHome> here, String what, ImportFault fault) {
        String children = here.stream().map(ChildHome::reference).collect(Collectors.joining(", "));
        return FoundLine.remark(1, here.getFirst().postcode() + " " + what + ": child " + children, List.of(fault));
    }

    private static List<FoundLine> remark(PostcodeFile directory) {
        return List.of(FoundLine.remark(
                1,
                String.format(
                        Locale.UK,
                        "%,d rows read, %,d of them of areas that are not kept",
                        directory.rows(),
                        directory.elsewhere()),
                directory.withoutPostcode() == 0
                        ? List.of()
                        : List.of(PostcodeRule.NO_POSTCODE.fault(directory.withoutPostcode() + " rows without one"))));
    }

    /** Lines name only what is not on record, so that nothing of it is held. */
    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public UUID load(LineToLoad line) {
        if (line.line().fields().containsKey(HOME)) {
            UUID child = Objects.requireNonNull(line.target());
            homes.locate(child);
            return child;
        }
        String district = line.line().subject().replace("District ", "");
        return postcodes.merge(
                district, PointText.read(district, line.line().content()).values());
    }
}

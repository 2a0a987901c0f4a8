package org.throughline.interchange.gias;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnAuthority;
import org.throughline.interchange.OwnedTable;
import org.throughline.jobs.JobProgress;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingCodes;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Settings of the borough, of its neighbours and of the list, from an extract of GIAS. */
@Component
class GiasImport implements ImportKind {

    private static final String REASON = "As an extract of Get Information about Schools has it";
    private static final long MOST = 200L * 1024 * 1024;

    private final EstablishmentSource source;
    private final Settings settings;
    private final SettingCodes codes;
    private final Provisions provisions;
    private final OwnAuthority authority;
    private final Clock clock;

    GiasImport(
            EstablishmentSource source,
            Settings settings,
            SettingCodes codes,
            Provisions provisions,
            OwnAuthority authority,
            Clock clock) {
        this.source = source;
        this.settings = settings;
        this.codes = codes;
        this.provisions = provisions;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "gias";
    }

    @Override
    public String label() {
        return "Schools and colleges (GIAS)";
    }

    @Override
    public String about() {
        return "The extract “Establishment fields CSV” of Get Information about Schools, from its page Downloads, as the"
                + " zip or the CSV in it. Settings of the borough, of its neighbours and of our list are read, open,"
                + " closed and proposed; all others are passed over. Names of head teachers are not read.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return Arrays.stream(GiasColumn.values()).map(GiasColumn::field).toList();
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
    public List<ImportRule> rules() {
        return Arrays.stream(GiasRule.values()).map(GiasRule::rule).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("setting", "id"),
                OwnedTable.of("provision", "id"),
                OwnedTable.of("provision_need", "provision_id"),
                OwnedTable.of("provision_feature", "provision_id"),
                OwnedTable.of("commissioned_places", "provision_id"),
                OwnedTable.of("other_authority_seats", "provision_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        LocalDate today = LocalDate.now(clock);
        List<SettingRecord> register = provisions.settings();
        EstablishmentChoice choice = new EstablishmentChoice(new RegisterIndex(register, today), authority, today);
        source.read(file, this, choice::look, progress);
        Map<UUID, List<ProvisionRecord>> offers = provisions.all().stream()
                .collect(Collectors.groupingBy(provision -> provision.setting().id()));
        SettingFields fields = new SettingFields(codes);
        SettingLines lines = new SettingLines(fields);
        BaseLines bases = new BaseLines(AcademicYear.of(today));
        for (EstablishmentChoice.Chosen chosen : choice.chosen()) {
            List<ProvisionRecord> own = offers.getOrDefault(
                    chosen.match().setting() == null
                            ? new UUID(0, 0)
                            : chosen.match().setting().id(),
                    List.of());
            found.accept(lines.line(chosen, bases.needsOfSpecialSchool(chosen.establishment(), own)));
            bases.main(chosen, fields.offered(chosen.establishment().type()), own)
                    .ifPresent(found);
            chosen.establishment().bases().stream()
                    .flatMap(base -> bases.line(chosen, base, own).stream())
                    .forEach(found);
        }
        choice.missing(register).forEach(found);
        found.accept(FoundLine.remark(1, choice.passedOver(), List.of()));
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        SettingFields fields = new SettingFields(codes);
        Map<UUID, Map<String, String>> held = new HashMap<>();
        settings.find(ids).forEach((id, setting) -> held.put(id, fields.of(setting)));
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        if (!line.line().content().isEmpty()) {
            ProposedProvision base = ProposedProvision.of(line.line().content());
            SettingRecord setting = settings.withUrn(base.urn())
                    .orElseThrow(() -> new InterchangeRefusal.SettingNotOnRecord(base.urn()).refused());
            return provisions.record(base.provision(setting, AcademicYear.of(LocalDate.now(clock))));
        }
        SettingFields fields = new SettingFields(codes);
        UUID target = line.target();
        if (target == null) {
            SettingRecord added = fields.written(null, line.values());
            settings.record(added);
            return added.id();
        }
        settings.change(fields.written(settings.find(target).orElseThrow(), line.values()), REASON);
        return target;
    }
}

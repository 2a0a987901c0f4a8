package org.throughline.interchange.gias;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.text.GridText;
import org.throughline.provision.SettingCodes;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingPhase;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.SettingType;
import org.throughline.shared.Laestab;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Ukprn;

/** Settings as fields by the names that people know, and back. */
final class SettingFields {

    static final String NAME = "Name";
    static final String URN = "URN";
    static final String UKPRN = "UKPRN";
    static final String LAESTAB = "DfE number";
    static final String TYPE = "Type";
    static final String PHASE = "Phase of entry";
    static final String IN_BOROUGH = "In the borough";
    static final String AT = "Easting and northing";
    static final String SECTION_41 = "Approved under section 41";
    static final String OPENED = "Day it opened";
    static final String CLOSED = "First day closed";

    private static final String YES = "Yes";
    private static final String NO = "No";

    private final List<SettingType> types;
    private final List<SettingPhase> phases;

    SettingFields(SettingCodes codes) {
        types = codes.types();
        phases = codes.phases();
    }

    /** What a child has a place in at settings of a type; empty where that is not told, or the type is not known. */
    Optional<ProvisionType> offered(@Nullable Integer type) {
        return types.stream()
                .filter(each -> type != null && each.code() == type)
                .findFirst()
                .map(SettingType::offers);
    }

    /** What is on record. */
    Map<String, String> of(SettingRecord setting) {
        SettingDetails details = setting.details();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(NAME, setting.name());
        fields.put(URN, text(setting.urn()));
        fields.put(UKPRN, text(details.ukprn()));
        fields.put(LAESTAB, text(details.laestab()));
        fields.put(TYPE, type(details.type()));
        fields.put(PHASE, phase(details.phase()));
        fields.put(IN_BOROUGH, yesOrNo(setting.inBorough()));
        fields.put(AT, GridText.of(setting.at()));
        fields.put(SECTION_41, yesOrNo(setting.section41()));
        fields.put(OPENED, text(details.opened()));
        fields.put(CLOSED, text(details.closed()));
        return fields;
    }

    /** What a register says; what it does not say is left out, but that no closing day is set. */
    Map<String, String> of(Establishment establishment, boolean isOwn) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(NAME, establishment.name());
        said.put(URN, text(establishment.urn()));
        said.put(UKPRN, text(establishment.ukprn()));
        said.put(LAESTAB, text(establishment.laestab()));
        said.put(TYPE, type(establishment.type()));
        said.put(PHASE, phase(establishment.phase()));
        said.put(IN_BOROUGH, yesOrNo(isOwn));
        said.put(AT, GridText.of(establishment.at()));
        said.put(SECTION_41, yesOrNo(establishment.section41()));
        said.put(OPENED, text(establishment.opened()));
        said.values().removeIf(String::isEmpty);
        boolean isSure =
                establishment.status() != null && !(establishment.isClosed() && establishment.closed() == null);
        if (isSure) {
            said.put(CLOSED, text(establishment.closed()));
        }
        return said;
    }

    boolean isType(int code) {
        return types.stream().anyMatch(type -> type.code() == code);
    }

    boolean isPhase(int code) {
        return phases.stream().anyMatch(phase -> phase.code() == code);
    }

    private String type(@Nullable Integer code) {
        return types.stream()
                .filter(type -> Objects.equals(type.code(), code))
                .map(SettingType::name)
                .findFirst()
                .orElse("");
    }

    private String phase(@Nullable Integer code) {
        return phases.stream()
                .filter(phase -> Objects.equals(phase.code(), code))
                .map(SettingPhase::name)
                .findFirst()
                .orElse("");
    }

    /** A setting with values in the place of what is on record, or, for a new one, of nothing. */
    SettingRecord written(@Nullable SettingRecord held, Map<String, String> values) {
        SettingRecord known = held == null ? new SettingRecord(UUID.randomUUID(), null, "", false, null, null) : held;
        Map<String, String> all = of(known);
        all.putAll(values);
        Map<String, Integer> typeCodes =
                types.stream().collect(Collectors.toMap(SettingType::name, SettingType::code, (one, other) -> one));
        Map<String, Integer> phaseCodes =
                phases.stream().collect(Collectors.toMap(SettingPhase::name, SettingPhase::code, (one, other) -> one));
        return new SettingRecord(
                known.id(),
                read(all, URN, Integer::valueOf),
                Objects.requireNonNull(all.get(NAME)),
                YES.equals(all.get(IN_BOROUGH)),
                read(all, AT, GridText::read),
                read(all, SECTION_41, YES::equals),
                new SettingDetails(
                        read(all, UKPRN, Ukprn::of),
                        read(all, LAESTAB, Laestab::of),
                        read(all, OPENED, LocalDate::parse),
                        read(all, CLOSED, LocalDate::parse),
                        known.details().successor(),
                        known.details().version(),
                        read(all, TYPE, typeCodes::get),
                        read(all, PHASE, phaseCodes::get)));
    }

    private static <T> @Nullable T read(
            Map<String, String> all, String field, Function<String, ? extends @Nullable T> reading) {
        String value = all.getOrDefault(field, "");
        return value.isEmpty() ? null : reading.apply(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String yesOrNo(@Nullable Boolean value) {
        return value == null ? "" : value ? YES : NO;
    }
}

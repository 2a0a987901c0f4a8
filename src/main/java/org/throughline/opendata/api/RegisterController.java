package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.placement.register.Register;
import org.throughline.provision.SettingCodes;
import org.throughline.provision.SettingFilter;
import org.throughline.provision.SettingPhase;
import org.throughline.provision.SettingType;
import org.throughline.provision.Settings;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;

/** The register of settings and provisions, without children. */
@RestController
@Tag(name = "Settings, provisions and places")
class RegisterController {

    private static final String SOURCE = "The authority's register of settings and provisions in Throughline";
    private static final String FREE = " Places free: places commissioned, less those kept back, those that other"
            + " authorities' children hold and those filled by the authority's own children with an EHC plan, line of"
            + " year groups by line.";

    private final Settings settings;
    private final SettingCodes codes;
    private final Register register;
    private final Clock clock;

    RegisterController(Settings settings, SettingCodes codes, Register register, Clock clock) {
        this.settings = settings;
        this.codes = codes;
        this.register = register;
        this.clock = clock;
    }

    /** The settings, by name. */
    @GetMapping(Addresses.SETTINGS)
    @Operation(summary = "Settings: schools, colleges and nurseries, by name")
    Answer<SettingItem> settings(
            @Parameter(description = "Part of the name, or of the URN") @RequestParam(defaultValue = "") String text,
            @Parameter(description = "Whether it is open today") @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.USUAL) int size) {
        PageOf asked = PageOf.asked(page, size);
        SettingFilter filter = new SettingFilter(text, null, null, open);
        Map<Integer, String> types =
                codes.types().stream().collect(Collectors.toMap(SettingType::code, SettingType::name));
        Map<Integer, String> phases =
                codes.phases().stream().collect(Collectors.toMap(SettingPhase::code, SettingPhase::name));
        return new Answer<>(
                "Settings that the authority knows, those out of the borough and those closed among them.",
                today(),
                SOURCE,
                asked.of(settings.count(filter)),
                settings.page(filter, asked.offset(), asked.size()).stream()
                        .map(setting -> SettingItem.of(setting, types, phases))
                        .toList());
    }

    /** The provisions of an academic year, by name. */
    @GetMapping(Addresses.PROVISIONS)
    @Operation(summary = "Provisions with their places in an academic year and how many are free")
    Answer<ProvisionItem> provisions(
            @Parameter(description = "The calendar year in which the academic year starts; this one if left out")
                    @RequestParam(required = false)
                    @Nullable
                    Integer year,
            @RequestParam(required = false) @Nullable NeedType need,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable ProvisionType type,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.USUAL) int size) {
        PageOf asked = PageOf.asked(page, size);
        List<ProvisionItem> found = register.all(year(year)).stream()
                .map(ProvisionItem::of)
                .filter(each -> need == null || each.needs().contains(need))
                .filter(each -> type == null || each.type() == type)
                .filter(each ->
                        phase == null || each.ncYearFrom() <= phase.oldest() && phase.youngest() <= each.ncYearTo())
                .toList();
        return new Answer<>(
                "Provisions open in the academic year or not, with the places commissioned." + FREE,
                today(),
                SOURCE,
                asked.of(found.size()),
                asked.cut(found));
    }

    /** Places by need and phase. */
    @GetMapping(Addresses.PLACES)
    @Operation(summary = "Places in an academic year and how many are free, by need and phase")
    Answer<PlacesItem> places(
            @Parameter(description = "The calendar year in which the academic year starts; this one if left out")
                    @RequestParam(required = false)
                    @Nullable
                    Integer year,
            @RequestParam(required = false) @Nullable NeedType need,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.USUAL) int size) {
        PageOf asked = PageOf.asked(page, size);
        List<PlacesItem> found = PlacesItem.of(register.all(year(year))).stream()
                .filter(each -> need == null || need.name().equals(each.need()))
                .filter(each -> phase == null || each.phase() == phase)
                .toList();
        return new Answer<>(
                "Places of provisions whose places are limited. A provision counts under each need it is designated for"
                        + " and under each phase that a line of its places reaches into, so rows do not add up." + FREE,
                today(),
                SOURCE,
                asked.of(found.size()),
                asked.cut(found));
    }

    private AcademicYear year(@Nullable Integer asked) {
        if (asked == null) {
            return AcademicYear.of(today());
        }
        if (asked < AcademicYear.MIN || asked >= AcademicYear.MAX) {
            throw new WrongFilter("year", "Write the calendar year in which an academic year starts, such as 2026");
        }
        return new AcademicYear(asked);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

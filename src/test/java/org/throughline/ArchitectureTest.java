package org.throughline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.Instants;
import org.throughline.shared.RecordsChanged;
import org.throughline.shared.Refusal;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.transitions.events.RecordSent;

/** The architecture as sentences. */
@AnalyzeClasses(packages = "org.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modules_depend_only_on_what_they_declare() {
        ApplicationModules.of(ThroughlineApplication.class).verify();
    }

    @ArchTest
    static final ArchRule no_package_leads_back_to_itself =
            slices().matching("org.throughline.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_are_package_private =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_are_package_private =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule screens_do_not_touch_repositories_or_entities = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "org.throughline.shell..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(Repository.class)
                    .or(DescribedPredicate.describe("entities", type -> type.isAnnotatedWith(Entity.class))));

    @ArchTest
    static final ArchRule vaadin_stays_in_the_screens = noClasses()
            .that(resideOutsideOfPackages("..ui..", "org.throughline.shell..", "org.throughline"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin.."));

    @ArchTest
    static final ArchRule the_problem_is_plain_java =
            seesOnly("org.throughline.matching.problem", "org.throughline.shared");

    @ArchTest
    static final ArchRule the_solver_sees_only_the_problem_and_optaplanner = seesOnly(
            "org.throughline.matching.solver",
            "org.optaplanner..",
            "org.throughline.matching.problem",
            "org.throughline.matching.rules");

    @ArchTest
    static final ArchRule tutor_groups_are_plain_values = seesOnly("org.throughline.tutorgroups.engine");

    @ArchTest
    static final ArchRule the_search_for_tutor_groups_sees_only_these_and_optaplanner = seesOnly(
            "org.throughline.tutorgroups.solver",
            "org.optaplanner..",
            "org.throughline.matching.solver",
            "org.throughline.tutorgroups.engine");

    @ArchTest
    static final ArchRule further_rules_see_only_the_problem =
            seesOnly("org.throughline.matching.rules", "org.throughline.shared", "org.throughline.matching.problem");

    @ArchTest
    static final ArchRule the_exact_core_sees_only_the_problem = seesOnly(
            "org.throughline.matching.exact",
            "org.throughline.matching.problem",
            "org.throughline.matching.exact.graph",
            "org.throughline.matching.exact.prices");

    @ArchTest
    static final ArchRule graphs_see_nothing_else = seesOnly("org.throughline.matching.exact.graph");

    @ArchTest
    static final ArchRule prices_by_rounds_see_nothing_else = seesOnly("org.throughline.matching.exact.prices");

    @ArchTest
    static final ArchRule placing_one_by_one_sees_only_the_problem_and_the_exact_core = seesOnly(
            "org.throughline.matching.inyear", "org.throughline.matching.problem", "org.throughline.matching.exact");

    @ArchTest
    static final ArchRule what_checks_a_proof_shares_nothing_with_what_finds_it = classes()
            .that()
            .resideInAPackage("org.throughline.matching.certificate")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.springframework.modulith",
                            "org.throughline.matching.certificate",
                            "org.throughline.matching.problem")
                    .or(belongToAnyOf(Proof.class)));

    @ArchTest
    static final ArchRule guarantees_see_only_the_values_of_a_problem = classes()
            .that()
            .resideInAPackage("org.throughline.matching.guarantees")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.springframework.modulith",
                            "org.throughline.shared",
                            "org.throughline.matching.guarantees")
                    .or(belongToAnyOf(
                            Problem.class,
                            Answer.class,
                            Pupil.class,
                            Provision.class,
                            PlaceLimit.class,
                            PairCost.class,
                            PairCost.Key.class)));

    /** No judgement of the problem's own is asked, such as who may be where and who counts in a limit. */
    @ArchTest
    static final ArchRule guarantees_read_components_and_count_for_themselves = classes()
            .that()
            .resideInAPackage("org.throughline.matching.guarantees")
            .should(new ArchCondition<JavaClass>("call components of records and lists of the problem only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    call.getTargetOwner().getPackageName().equals("org.throughline.matching.problem"))
                            .forEach(call -> events.add(new SimpleConditionEvent(
                                    type, isComponent(call.getTarget()), call.getDescription())));
                }

                private boolean isComponent(AccessTarget.MethodCallTarget target) {
                    Class<?> owner = target.getOwner().reflect();
                    return owner.isRecord()
                            ? Arrays.stream(owner.getRecordComponents())
                                    .anyMatch(component -> component.getName().equals(target.getName()))
                            : Set.of("pupils", "provisions", "limits", "pairCosts", "places")
                                    .contains(target.getName());
                }
            });

    @ArchTest
    static final ArchRule the_forecast_is_plain_java_with_chance_draws = seesOnly(
            "org.throughline.sufficiency.forecast", "org.apache.commons.rng..", "org.throughline.sufficiency.trend");

    @ArchTest
    static final ArchRule trends_are_numbers_with_chance_draws =
            seesOnly("org.throughline.sufficiency.trend", "org.apache.commons.rng..");

    @ArchTest
    static final ArchRule planning_sees_only_the_problem_and_the_exact_core = seesOnly(
            "org.throughline.sufficiency.plan", "org.throughline.matching.problem", "org.throughline.matching.exact");

    @ArchTest
    static final ArchRule looking_ahead_sees_only_the_forecast_and_the_exact_core = seesOnly(
            "org.throughline.sufficiency.outlook",
            "org.throughline.shared",
            "org.throughline.matching.problem",
            "org.throughline.matching.exact",
            "org.throughline.sufficiency.forecast",
            "org.throughline.sufficiency.gap");

    @ArchTest
    static final ArchRule the_statutory_clocks_are_plain_java =
            seesOnly("org.throughline.ehcp.clocks", "org.throughline.shared", "org.throughline.shared.days");

    @ArchTest
    static final ArchRule statutory_policies_see_only_the_clocks =
            seesOnly("org.throughline.ehcp.policies", "org.throughline.shared", "org.throughline.ehcp.clocks");

    /** A package sees itself, plain Java and what is named. */
    private static ArchRule seesOnly(String own, String... others) {
        List<String> all = new ArrayList<>(List.of("java..", "org.jspecify..", "org.springframework.modulith", own));
        all.addAll(List.of(others));
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(all.toArray(String[]::new)));
    }

    @ArchTest
    static final ArchRule every_route_says_who_may_open_it = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(beAnnotatedWith(RolesAllowed.class)
                    .or(beAnnotatedWith(PermitAll.class))
                    .or(beAnnotatedWith(AnonymousAllowed.class)));

    @ArchTest
    static final ArchRule every_public_service_method_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("be annotated with RolesAllowed or PermitAll") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean says =
                            method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
                    events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule what_takes_a_file_out_is_audited = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("be annotated with Audited where they give a file") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    String type = method.reflect().getGenericReturnType().getTypeName();
                    boolean isFile = type.equals("byte[]") || type.equals("java.util.Optional<byte[]>");
                    events.add(new SimpleConditionEvent(
                            method, !isFile || method.isAnnotatedWith(Audited.class), method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule no_service_takes_more_than_seven_neighbours = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .or()
            .areAnnotatedWith(Component.class)
            .should(new ArchCondition<JavaClass>("take at most seven in their constructor") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int most = type.getConstructors().stream()
                            .mapToInt(constructor ->
                                    constructor.getRawParameterTypes().size())
                            .max()
                            .orElse(0);
                    events.add(new SimpleConditionEvent(type, most <= 7, type.getName() + " takes " + most));
                }
            });

    @ArchTest
    static final ArchRule screens_are_known_to_their_own_package_alone =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule every_service_is_transactional =
            classes().that().areAnnotatedWith(Service.class).should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule services_refuse_with_a_refusal_and_not_as_if_a_programmer_had_erred = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .should(holds(
                    "not throw IllegalArgumentException but a Refusal",
                    type -> type.getConstructorCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isEquivalentTo(IllegalArgumentException.class))
                            // what the compiler writes for lambdas that can be serialised
                            .allMatch(call -> call.getOrigin().getName().equals("$deserializeLambda$"))));

    @ArchTest
    static final ArchRule a_family_of_refusals_is_sealed = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .and()
            .areInterfaces()
            .and()
            .doNotHaveFullyQualifiedName(Refusal.class.getName())
            .should(holds("be sealed", type -> type.reflect().isSealed()));

    @ArchTest
    static final ArchRule a_refusal_is_a_record = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .and()
            .areNotInterfaces()
            .should(holds("be records", JavaClass::isRecord));

    private static ArchCondition<JavaClass> holds(String sentence, Predicate<JavaClass> condition) {
        return new ArchCondition<>(sentence) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, condition.test(type), type.getName()));
            }
        };
    }

    @ArchTest
    static final ArchRule nobody_reads_the_clock_without_a_clock =
            noClasses().should().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule there_is_one_clock_and_it_is_london_s = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ThroughlineApplication.class.getName())
            .should(callMethodsNamed(Clock.class, "system", "systemUTC", "systemDefaultZone", "fixed", "tick"))
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "classes of dates without a zone of their own",
                    type -> List.of("java.util.Date", "java.sql.Date", "java.sql.Timestamp", "java.util.Calendar")
                            .contains(type.getName())));

    @ArchTest
    static final ArchRule moments_go_in_and_out_of_the_database_by_one_mapper = noClasses()
            .that()
            .doNotBelongToAnyOf(Instants.class)
            .should()
            .callMethod(LocalDateTime.class, "ofInstant", Instant.class, ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "toInstant", ZoneOffset.class)
            .orShould()
            .callMethod(ResultSet.class, "getTimestamp", String.class);

    @ArchTest
    static final ArchRule statements_are_written_with_one_client = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc.core.namedparam..")
                    .or(JavaClass.Predicates.type(JdbcTemplate.class)))
            .orShould(callMethodsNamed(EntityManager.class, "createNativeQuery"))
            .as("statements should be written with JdbcClient, batches with JdbcOperations");

    @ArchTest
    static final ArchRule events_are_told_in_ids = classes()
            .that()
            .implement(RecordsChanged.class)
            .or()
            .areAssignableTo(RecordSent.class)
            .should()
            .beRecords()
            .andShould(new ArchCondition<JavaClass>("hold ids, days and numbers, no text") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean isPlain = type.getFields().stream()
                            .map(field -> field.getRawType().getName())
                            .allMatch(List.of("java.util.UUID", "java.time.LocalDate", "int")::contains);
                    events.add(new SimpleConditionEvent(type, isPlain, type.getName()));
                }
            });

    private static ArchCondition<JavaClass> callMethodsNamed(Class<?> owner, String... names) {
        return ArchConditions.callMethodWhere(DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join(", ", names),
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(call.getName())));
    }

    @ArchTest
    static final ArchRule words_and_figures_do_not_depend_on_the_language_of_the_machine = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .as("no class should format or change the case of text without a locale");

    @ArchTest
    static final ArchRule nothing_prints_to_the_console =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule every_csv_file_that_leaves_is_written_by_what_lets_no_cell_be_a_formula = noClasses()
            .that()
            .doNotBelongToAnyOf(SafeCsv.class)
            .and()
            // writes for its own reader, in a folder that nobody takes out
            .haveNameNotMatching(".*\\.LinesOfRelease")
            .should()
            .dependOnClassesThat(resideInAnyPackage("de.siegmar.fastcsv.writer.."));

    @ArchTest
    static final ArchRule cells_of_spreadsheets_are_values_and_never_formulas = noClasses()
            .should(callMethodsNamed(Worksheet.class, "formula", "hyperlink"))
            .orShould(callMethodsNamed(Range.class, "setHyperlink"));
}

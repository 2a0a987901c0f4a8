package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every service, every part of one and every screen has a test class of its own that uses it: {@code XTest} for X. */
class EveryServiceHasATestTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TESTED = Pattern.compile(
            "^@(Service|Component|SpringComponent|Route|RestController|Controller)\\b", Pattern.MULTILINE);

    /** What is tested otherwise, and where; each entry goes once it has its own. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("FamilyLineStore", "FamilyReadingTest, FamilyQuestionsTest"),
            Map.entry("FamilyRecords", "FamilyReadingTest, FamilyPictureTest"),
            Map.entry("FamilyStatements", "FamilyReadingTest, FamilyPaperTest"),
            Map.entry("FamilyDesk", "FamilyViewTest"),
            Map.entry("FamilySide", "FamilySaidPanelTest, PaperAnswersViewTest"),
            Map.entry("GroupingJob", "TutorProposalsTest"),
            Map.entry("YearStore", "TutorYearsTest, TutorBondsTest"),
            Map.entry("TutorGroupsView", "TutorScreensTest"),
            Map.entry("TutorYearView", "TutorScreensTest"),
            Map.entry("TutorProposalView", "TutorScreensTest"),
            Map.entry("Cockpit", "CasesTest"),
            Map.entry("CaseOwners", "CasesTest"),
            Map.entry("CaseOpening", "CasesTest"),
            Map.entry("CaseSteps", "CasesTest"),
            Map.entry("CaseCalendar", "CasesTest, CaseScreensTest"),
            Map.entry("CaseClocks", "CaseScreensTest: the table of dates"),
            Map.entry("CasesFromElsewhere", "DemoCasesTest"),
            Map.entry("DemoRulesAndHistory", "DemonstrationBoroughTest"),
            Map.entry("Reminders", "ReminderRoundTest, RemindersViewTest"),
            Map.entry("ReminderLog", "ReminderRoundTest"),
            Map.entry("MailServer", "ReminderRoundTest"),
            Map.entry("CaseReminders", "ReminderRoundTest"),
            Map.entry("ConsultationReminders", "ReminderRoundTest"),
            Map.entry("DemoConsultations", "DemoCaseworkTest"),
            Map.entry("DemoOpenConsultations", "DemoCaseworkTest"),
            Map.entry("DemoInYear", "DemoCaseworkTest"),
            Map.entry("DemoUnderWay", "DemoCaseworkTest"),
            Map.entry("DemoPanels", "DemoCaseworkTest"),
            Map.entry("DemoLastPanel", "DemoCaseworkTest"),
            Map.entry("DemoAppeals", "DemoCaseworkTest"),
            Map.entry("DemoRequests", "DemoCaseworkTest"),
            Map.entry("DemoPlans", "DemoCaseworkTest"),
            Map.entry("Officers", "CasesTest"),
            Map.entry("DecisionStore", "DecisionsTest"),
            Map.entry("DecidedPlaces", "DecisionsTest"),
            Map.entry("RunProposals", "DecisionsTest"),
            Map.entry("CaseListView", "CaseScreensTest"),
            Map.entry("CaseView", "CaseScreensTest"),
            Map.entry("CaseTeamView", "CaseScreensTest"),
            Map.entry("CaseOpeningView", "CaseScreensTest"),
            Map.entry("CaseDesk", "CaseScreensTest"),
            Map.entry("DecideView", "DecideScreensTest"),
            Map.entry("GrantView", "DecideScreensTest"),
            Map.entry("Alternatives", "DecideScreensTest"),
            Map.entry("DecisionsPart", "DecideScreensTest"),
            Map.entry("OutcomeLetters", "PanelsTest"),
            Map.entry("PanelPapers", "PanelsTest"),
            Map.entry("PanelView", "CaseworkJourneyTest"),
            Map.entry("PanelListView", "CaseworkJourneyTest"),
            Map.entry("PapersPart", "CaseworkJourneyTest"),
            Map.entry("DisclosedDecisions", "DisclosureBundlesTest"),
            Map.entry("DisclosedPreferences", "DisclosureBundlesTest"),
            Map.entry("DisclosedConsultations", "DisclosureBundlesTest"),
            Map.entry("PredictedBreaches", "BreachForecastTest, CaseScreensTest"),
            Map.entry("ChildCases", "CaseScreensTest"),
            Map.entry("ChildConsultations", "CaseScreensTest"),
            Map.entry("AppealPart", "CaseScreensTest"),
            Map.entry("OwnAuthority", "GiasImportTest, PostcodeImportTest"),
            Map.entry("ApCensusFields", "FieldNamesTest"),
            Map.entry("ApCensusRecords", "ApCensusTest"),
            Map.entry("AttendanceImport", "ChildTablesTest"),
            Map.entry("NccisImport", "ChildTablesTest"),
            Map.entry("SuiImport", "ChildTablesTest"),
            Map.entry("KnownChildTable", "ChildTablesTest"),
            Map.entry("BatchRights", "CtfImportTest, WorklistImportTest, ImportsTest: who may and who sees"),
            Map.entry("ImportJob", "ImportsTest"),
            Map.entry("ImportKinds", "ImportsTest"),
            Map.entry("ImportLoading", "ImportsTest"),
            Map.entry("ImportUndoing", "ImportsTest"),
            Map.entry("ImportReading", "ImportsTest"),
            Map.entry("ImportSteps", "ImportsTest"),
            Map.entry("ImportStore", "ImportsTest"),
            Map.entry("ImageStore", "ImportsTest"),
            Map.entry("ImportedRecords", "ImportsTest"),
            Map.entry("LeftOut", "CtfImportTest"),
            Map.entry("RowImages", "ImportsTest, RegisterRoundTripTest"),
            Map.entry("CtfPeople", "CtfImportTest"),
            Map.entry("CtfRecords", "CtfImportTest"),
            Map.entry("CtfSchema", "CtfExportTest"),
            Map.entry("CtfSchools", "CtfImportTest"),
            Map.entry("PublishedImport", "ImportJourneyTest"),
            Map.entry("ClassKind", "ClassListsTest"),
            Map.entry("AnnexAOut", "ExportViewTest"),
            Map.entry("ApCensusOut", "ExportViewTest"),
            Map.entry("CtfOut", "ExportViewTest"),
            Map.entry("Sen2Out", "ExportViewTest"),
            Map.entry("SheetsOut", "ExportViewTest"),
            Map.entry("WorklistOut", "ExportViewTest"),
            Map.entry("WorklistExport", "WorklistFilesTest, WorklistPaperTest"),
            Map.entry("ClassRecords", "ClassListsTest"),
            Map.entry("ClassRows", "ClassListsTest"),
            Map.entry("ChildExport", "RegisterRoundTripTest"),
            Map.entry("ChildLines", "RegisterRoundTripTest"),
            Map.entry("ChildrenSheet", "RegisterRoundTripTest"),
            Map.entry("NeedsSheet", "RegisterRoundTripTest"),
            Map.entry("PlacementsSheet", "RegisterRoundTripTest"),
            Map.entry("PlacesRecords", "RegisterRoundTripTest"),
            Map.entry("PlacesSheet", "RegisterRoundTripTest"),
            Map.entry("PlansSheet", "RegisterRoundTripTest"),
            Map.entry("PreferencesSheet", "RegisterRoundTripTest"),
            Map.entry("SeatsSheet", "RegisterRoundTripTest"),
            Map.entry("SettingsSheet", "RegisterRoundTripTest"),
            Map.entry("Sheets", "SheetReaderTest, RegisterRoundTripTest"),
            Map.entry("ImportListView", "ImportJourneyTest"),
            Map.entry("ImportView", "ImportJourneyTest"),
            Map.entry("RecordsHearing", "RecordsMarkTest"),
            Map.entry("FormerNames", "ChildIdentitiesTest"),
            Map.entry("RolloverView", "EveryRouteTest"),
            Map.entry("RecordChanges", "PlaceEpisodesTest, SiblingsTest: what was changed on a file"),
            Map.entry("NumberStore", "ChildNumbersTest"),
            Map.entry("ChildNumbersView", "IdentityScreensTest"),
            Map.entry("Caseload", "CaseloadSearchTest, AccessTest"),
            Map.entry("PlaceChecks", "PlaceEpisodesTest"),
            Map.entry("Register", "AccessTest, DemonstrationAgreesTest"),
            Map.entry("ApartChildren", "ApartAndExclusionsTest"),
            Map.entry("Exclusions", "ApartAndExclusionsTest"),
            Map.entry("ChildRelations", "EpisodeScreensTest"),
            Map.entry("PlaceDesk", "EpisodeScreensTest"),
            Map.entry("PlanDesk", "EpisodeScreensTest"),
            Map.entry("ClassDesk", "ClassSheetViewTest"),
            Map.entry("GuestCopies", "GuestReadingTest"),
            Map.entry("HealthStore", "HealthHandoversTest"),
            Map.entry("HealthListView", "HealthJourneyTest"),
            Map.entry("HealthHandoverView", "HealthJourneyTest"),
            Map.entry("RecordHealthView", "HealthJourneyTest"),
            Map.entry("RequestStore", "RecordRequestsTest"),
            Map.entry("RequestDue", "RecordRequestsTest"),
            Map.entry("RequestDay", "RecordRequestsTest"),
            Map.entry("RecordRequestsView", "HealthJourneyTest"),
            Map.entry("SentDocuments", "GuestReadingTest, DocumentsTest"),
            Map.entry("GuestRecordView", "OthersJourneyTest"),
            Map.entry("GuestLinksView", "OthersJourneyTest"),
            Map.entry("ContributorStore", "ContributionsTest"),
            Map.entry("ContributionWriting", "ContributionsByLinkTest, OwnContributionsTest"),
            Map.entry("OthersView", "OthersJourneyTest"),
            Map.entry("ContributionView", "OthersJourneyTest"),
            Map.entry("OwnContributionView", "OthersJourneyTest"),
            Map.entry("TalkDesk", "TransitionJourneyTest"),
            Map.entry("ConversationStore", "CorrespondenceTest"),
            Map.entry("ApartView", "EpisodeScreensTest"),
            Map.entry("ExclusionsView", "EpisodeScreensTest"),
            Map.entry("SiblingsView", "EpisodeScreensTest"),
            Map.entry("SeatsView", "EpisodeScreensTest"),
            Map.entry("PlaceBeginView", "EpisodeScreensTest"),
            Map.entry("PlaceCorrectView", "EpisodeScreensTest"),
            Map.entry("PlaceEndView", "EpisodeScreensTest"),
            Map.entry("PlanBeginView", "EpisodeScreensTest"),
            Map.entry("PlanCorrectView", "EpisodeScreensTest"),
            Map.entry("PlanEndView", "EpisodeScreensTest"),
            Map.entry("ChildEditView", "ScreensTest, OfficerJourneyTest"),
            Map.entry("ChildListView", "ScreensTest"),
            Map.entry("ChildView", "EpisodeScreensTest, OfficerJourneyTest"),
            Map.entry("ProvisionEditView", "ScreensTest"),
            Map.entry("ProvisionListView", "ScreensTest"),
            Map.entry("ProvisionView", "EpisodeScreensTest, OfficerJourneyTest"),
            Map.entry("SettingEditView", "IdentityScreensTest, ScreensTest"),
            Map.entry("SettingListView", "IdentityScreensTest, ScreensTest"),
            Map.entry("Sen2Records", "Sen2KindTest, Sen2BoardTest"),
            Map.entry("Sen2ChildLoading", "Sen2KindTest"),
            Map.entry("Sen2EpisodeLoading", "Sen2KindTest"),
            Map.entry("TokenStore", "ApiTokensTest, ApiSecurityTest"),
            Map.entry("TokenCheck", "ApiSecurityTest"),
            Map.entry("TokensOfUsers", "ApiSecurityTest: whoever is switched off, a role taken away"),
            Map.entry("NothingHere", "ApiSecurityTest"),
            Map.entry("Problems", "ApiSecurityTest"),
            Map.entry("PersonNow", "ApiSecurityTest: a demonstration person, whoever is switched off"),
            Map.entry("PlanningSource", "PacksTest"),
            Map.entry("HistoryPack", "PacksTest"),
            Map.entry("PreferenceStore", "PreferenceRequestsTest"),
            Map.entry("PreferenceAnswerStore", "PreferenceAnswersTest, FamilyPreferencesTest"),
            Map.entry("AnswerRecorder", "PreferenceAnswersTest, FamilyPreferencesTest"),
            Map.entry("FamilyDrafts", "FamilyPreferencesTest"),
            Map.entry("FamilyCases", "FamilyPreferencesTest"),
            Map.entry("PreferenceDay", "PreferenceListTest"),
            Map.entry("PreferenceRoutes", "PreferenceAnswersTest: the law of each kind of setting"),
            Map.entry("PreferenceDesk", "PreferencesViewTest"),
            Map.entry("TravelDesk", "PreferencesViewTest"),
            Map.entry("PreferencesPart", "PreferencesViewTest"),
            Map.entry("PreferenceListView", "PreferencesViewTest"),
            Map.entry("FamilyPreferencesView", "PreferencesJourneyTest"),
            Map.entry("ConsultationsPart", "EveryRouteTest: the page of a case"),
            Map.entry("ConsultationNotes", "ConsultationSendingTest: history; ConsultationsTest"),
            Map.entry("ConsultationSteps", "ConsultationSendingTest: history"),
            Map.entry("DocumentStore", "ServedDocumentsTest"),
            Map.entry("Maintainers", "ConsultationSendingTest: the authority that maintains a school elsewhere"),
            Map.entry("ConsultationLoad", "ConsulteeSuggestionsTest"),
            Map.entry("ReplyStore", "SchoolRepliesTest"),
            Map.entry("Replying", "SchoolRepliesTest, ReplyLinksTest, OfficerRepliesTest"),
            Map.entry("ConsultationParts", "ConsultationJourneyTest"),
            Map.entry("ConsultationView", "ConsultationJourneyTest"),
            Map.entry("ConsultView", "ConsultationJourneyTest"),
            Map.entry("LinkReplyView", "ConsultationJourneyTest"),
            Map.entry("ToAnswerView", "ConsultationJourneyTest"),
            Map.entry("Calendars", "CalendarKeepingTest"),
            Map.entry("CalendarChanges", "CalendarKeepingTest"),
            Map.entry("CalendarRecount", "CalendarKeepingTest"),
            Map.entry("CalendarSettings", "CalendarScreensTest"),
            Map.entry("CalendarView", "CalendarScreensTest"),
            Map.entry("SpanEditView", "CalendarScreensTest"),
            Map.entry("BankHolidayEditView", "CalendarScreensTest"),
            Map.entry("CalendarPasteView", "CalendarScreensTest"),
            Map.entry("CalendarChangesView", "CalendarScreensTest"),
            Map.entry("SafeguardingDates", "FileClockTest, CalendarKeepingTest"),
            Map.entry("ClockExceptions", "ChildClocksTest"),
            Map.entry("RequestTargets", "ChildClocksTest"),
            Map.entry("StatutoryRulesView", "StatutoryRuleScreensTest"),
            Map.entry("StatutoryRuleView", "StatutoryRuleScreensTest"),
            Map.entry("DueDates", "ClockExceptionsViewTest"),
            Map.entry("UserListView", "IdentityScreensTest, ScreensTest"));

    private static Map<String, Path> tested() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> TESTED.matcher(text(file)).find())
                    .forEach(file -> found.put(name(file), file));
        }
        return found;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean hasItsOwn(String name, Path file) {
        Path test = TESTS.resolve(MAIN.relativize(file)).resolveSibling(name + "Test.java");
        if (!Files.exists(test)) {
            return false;
        }
        String words = text(test);
        return words.contains("@Test") || words.contains("@ParameterizedTest");
    }

    @Test
    void each_has_a_test_class_of_its_own_beside_it() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        tested().forEach((name, file) -> {
            if (!hasItsOwn(name, file) && !OTHERWISE.containsKey(name)) {
                without.add(MAIN.relativize(file).toString());
            }
        });
        assertThat(without).as("without a test of their own").isEmpty();
    }

    @Test
    void every_exception_is_a_service_or_screen_that_is_there_and_has_a_reason() throws IOException {
        Map<String, Path> all = tested();
        assertThat(OTHERWISE).allSatisfy((name, reason) -> {
            assertThat(all).containsKey(name);
            assertThat(hasItsOwn(name, all.get(name)))
                    .as(name + " has a test of its own")
                    .isFalse();
            assertThat(reason).isNotBlank();
        });
    }
}

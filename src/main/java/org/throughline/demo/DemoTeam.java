package org.throughline.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.casework.CaseBefore;
import org.throughline.casework.CaseRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Officers;

/**
 * Who acts in the demonstration and what they act on.
 *
 * @param officer a placement officer
 * @param lead another
 * @param sencos who answers consultations of a school, by setting
 * @param register every provision
 * @param toDecide places of last September that a panel decides on, by child
 * @param cases every case, by entry year and child
 */
record DemoTeam(
        DemoStory.Person officer,
        DemoStory.Person lead,
        Map<UUID, DemoStory.Person> sencos,
        List<ProvisionRecord> register,
        Map<UUID, UUID> toDecide,
        Map<String, UUID> cases) {

    /** Cases as this has them. */
    static Map<String, UUID> casesOf(List<CaseRecord> all) {
        Map<String, UUID> cases = new HashMap<>();
        all.forEach(each -> cases.put(key(each.entry().start(), each.childId()), each.id()));
        return cases;
    }

    private static String key(int entryYear, UUID childId) {
        return entryYear + " " + childId;
    }

    UUID caseOf(CaseBefore known) {
        return Objects.requireNonNull(
                cases.get(key(known.open().entry().start(), known.open().childId())));
    }

    boolean hasCase(int entryYear, UUID childId) {
        return cases.containsKey(key(entryYear, childId));
    }

    /** Who acts in a case; cases of nobody and of who has left are the officer's to tell of. */
    DemoStory.Person officerOf(CaseBefore known) {
        Officers.Officer owner = known.owner();
        return owner != null && owner.login().equals(lead.login()) ? lead : officer;
    }

    /** The provisions by their codes. */
    Map<String, UUID> codes() {
        Map<String, UUID> codes = new HashMap<>();
        register.forEach(each -> codes.put(each.code(), Objects.requireNonNull(each.id())));
        return codes;
    }
}

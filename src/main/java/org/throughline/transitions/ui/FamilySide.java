package org.throughline.transitions.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.throughline.transitions.family.FamilyLanguages;
import org.throughline.transitions.family.FamilyLetters;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.FamilyPaper;
import org.throughline.transitions.family.FamilyQuestions;

/** What a page of the sender needs about the family's own part. */
@SpringComponent
@UIScope
class FamilySide {

    private final FamilyLinks links;
    private final FamilyQuestions questions;
    private final FamilyLanguages languages;
    private final FamilyLetters letters;
    private final FamilyPaper paper;

    FamilySide(
            FamilyLinks links,
            FamilyQuestions questions,
            FamilyLanguages languages,
            FamilyLetters letters,
            FamilyPaper paper) {
        this.links = links;
        this.questions = questions;
        this.languages = languages;
        this.letters = letters;
        this.paper = paper;
    }

    FamilyLinks links() {
        return links;
    }

    FamilyQuestions questions() {
        return questions;
    }

    FamilyLanguages languages() {
        return languages;
    }

    FamilyLetters letters() {
        return letters;
    }

    FamilyPaper paper() {
        return paper;
    }
}

package org.throughline.transitions.wholeclass.ui;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.security.Roles;

/**
 * Takes what was typed in a page that is being closed and had not been saved yet: a page that goes can send one thing
 * more and hears no answer. Each answer is saved as the page itself would have, also where the beginning of the same
 * words was saved meanwhile; what is refused or was written by somebody else meanwhile changes nothing.
 */
@RestController
class LastTypedController {

    private static final int MOST = 1_000;

    private final ClassDesk desk;

    LastTypedController(ClassDesk desk) {
        this.desk = desk;
    }

    /** Saves answers as they were typed; the first thousand of them. */
    @PostMapping("/last-typed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.PLACEMENT_OFFICER})
    public void save(@RequestBody List<SheetWriting.Edit> typed) {
        SheetWriting writing = desk.writing();
        typed.stream().limit(MOST).forEach(writing::writeLast);
    }
}

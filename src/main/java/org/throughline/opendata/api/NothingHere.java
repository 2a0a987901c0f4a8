package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses at which there is nothing. */
@RestController
@Hidden
class NothingHere {

    @GetMapping(Addresses.ALL)
    ProblemDetail nothing() {
        return Problems.of(HttpStatus.NOT_FOUND, Problems.NOTHING_HERE);
    }
}

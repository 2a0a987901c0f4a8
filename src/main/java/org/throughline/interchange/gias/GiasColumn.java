package org.throughline.interchange.gias;

import java.util.Arrays;
import java.util.List;
import org.throughline.interchange.FieldName;

/** The columns of an extract of GIAS that are read; no other is. */
enum GiasColumn {
    URN("URN", FieldName.SETTINGS, "URN"),
    AUTHORITY("LA (code)", FieldName.SETTINGS, "Number of the authority"),
    NAME("EstablishmentName", FieldName.SETTINGS, "Setting"),
    STATUS("EstablishmentStatus (name)", FieldName.SETTINGS, "Status"),
    NUMBER("EstablishmentNumber", FieldName.SETTINGS, "DfE number"),
    TYPE("TypeOfEstablishment (code)", FieldName.SETTINGS, "Type of setting"),
    TYPE_NAME("TypeOfEstablishment (name)", FieldName.SETTINGS, "Type of setting"),
    PHASE("PhaseOfEducation (code)", FieldName.SETTINGS, "Phase of entry"),
    PHASE_NAME("PhaseOfEducation (name)", FieldName.SETTINGS, "Phase of entry"),
    OPENED("OpenDate", FieldName.SETTINGS, "Setting opened"),
    CLOSED("CloseDate", FieldName.SETTINGS, "Setting closed"),
    LOW_AGE("StatutoryLowAge", FieldName.PROVISIONS, "NC year from"),
    HIGH_AGE("StatutoryHighAge", FieldName.PROVISIONS, "NC year to"),
    UKPRN("UKPRN", FieldName.SETTINGS, "UKPRN"),
    SECTION_41("Section41Approved (name)", FieldName.SETTINGS, "Section 41 approved"),
    BASE("TypeOfResourcedProvision (name)", FieldName.PROVISIONS, "Type of provision"),
    BASE_PLACES("ResourcedProvisionCapacity", FieldName.PROVISIONS, "Places"),
    UNIT_PLACES("SenUnitCapacity", FieldName.PROVISIONS, "Places"),
    EASTING("Easting", FieldName.SETTINGS, "Easting"),
    NORTHING("Northing", FieldName.SETTINGS, "Northing"),
    NEED_1("SEN1 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_2("SEN2 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_3("SEN3 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_4("SEN4 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_5("SEN5 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_6("SEN6 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_7("SEN7 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_8("SEN8 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_9("SEN9 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_10("SEN10 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_11("SEN11 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_12("SEN12 (name)", FieldName.PROVISIONS, "Designated needs"),
    NEED_13("SEN13 (name)", FieldName.PROVISIONS, "Designated needs");

    /** The columns of needs, of which each may hold one. */
    static final List<GiasColumn> NEEDS = Arrays.stream(values())
            .filter(column -> column.name().startsWith("NEED_"))
            .toList();

    private final String heading;
    private final FieldName field;

    GiasColumn(String heading, String about, String ours) {
        this.heading = heading;
        this.field = FieldName.of(about, ours, heading);
    }

    /** Its name in the file. */
    String heading() {
        return heading;
    }

    FieldName field() {
        return field;
    }
}

package org.throughline.interchange.ctf;

import java.util.List;

/** Common transfer files for tests; all pupils are invented. */
public final class Ctf {

    private Ctf() {}

    /** A file from one school, to another, with its pupils. */
    public static String file(String source, String destination, int year, String... pupils) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CTfile>\n<Header><DocumentName>Common Transfer File"
                + "</DocumentName><CTFversion>25.0</CTFversion><DateTime>2026-06-15T09:30:00</DateTime>"
                + "<DocumentQualifier>full</DocumentQualifier><SupplierID>EXAMPLE</SupplierID><SourceSchool>" + source
                + "<AcademicYear>" + year + "</AcademicYear></SourceSchool><DestSchool>" + destination
                + "</DestSchool></Header>\n<CTFpupilData>\n" + String.join("\n", List.of(pupils))
                + "\n</CTFpupilData>\n</CTfile>\n";
    }

    /** A pupil, and more elements of it. */
    public static String pupil(String upn, String surname, String forename, String born, String more) {
        return "<Pupil>" + (upn.isEmpty() ? "" : "<UPN>" + upn + "</UPN>") + "<Surname>" + surname
                + "</Surname><Forename>" + forename + "</Forename><DOB>" + born + "</DOB>" + more + "</Pupil>";
    }

    /** Elements of everything that a pupil can have. */
    public static String everything() {
        return "<Sex>F</Sex><BasicDetails><FormerUPN>J351999925002</FormerUPN><PreferredSurname>Example"
                + "</PreferredSurname><PreferredForename>Addie</PreferredForename><FormerSurname>Sample</FormerSurname>"
                + "<NCyearActual>6</NCyearActual><Languages><Type><LanguageType>O</LanguageType><Language>ENG</Language>"
                + "</Type><Type><LanguageType>F</LanguageType><Language>PNJ</Language></Type></Languages><MedicalFlag>true"
                + "</MedicalFlag></BasicDetails><FSMhistory><FSMinstance><FSMstartDate>2021-01-04</FSMstartDate>"
                + "</FSMinstance></FSMhistory><LookedAfter><InCare>true</InCare></LookedAfter><SENhistory><SEN><StartDate>"
                + "2019-09-02</StartDate><SENprovision>K</SENprovision></SEN><SEN><StartDate>2022-03-01</StartDate>"
                + "<SENprovision>E</SENprovision></SEN><SENneeds><SENneed><SENtype>SLCN</SENtype><SENtypeRank>2"
                + "</SENtypeRank></SENneed><SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></SENneeds>"
                + "</SENhistory><Address><BS7666Address><PAON>4</PAON><Street>Mill Lane</Street><Town>Bury</Town>"
                + "</BS7666Address><PostCode>bl90sw</PostCode></Address><Contacts><Contact><Order>1</Order><Title>Ms"
                + "</Title><Surname>Example</Surname><Forename>Rana</Forename><Relationship>MOT</Relationship>"
                + "<Responsibility>true</Responsibility><Phones><Phone><TelephoneType>H</TelephoneType><PhoneNo>"
                + "01614960000</PhoneNo></Phone></Phones></Contact></Contacts><Attendance><YearData><Year>2026</Year>"
                + "<SessionsPossible>200</SessionsPossible><SessionsAuthorised>10</SessionsAuthorised><SessionsAttended>185"
                + "</SessionsAttended><SessionsUnauthorised>5</SessionsUnauthorised></YearData><YearData><Year>2025</Year>"
                + "<SessionsPossible>380</SessionsPossible><SessionsAttended>361</SessionsAttended></YearData></Attendance>"
                + "<StageAssessments><KeyStage><Stage>KS1</Stage></KeyStage></StageAssessments><SparkleNote><A>1</A>"
                + "</SparkleNote>";
    }
}

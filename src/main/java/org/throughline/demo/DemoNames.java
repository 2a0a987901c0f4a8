package org.throughline.demo;

import java.util.List;
import java.util.Random;

/**
 * Names as families in a borough of Greater Manchester have them, put together at random. Nobody is meant by any of
 * them.
 */
final class DemoNames {

    /** Families of one background: forenames and surnames go together, and how many of a hundred there are. */
    private record Families(int share, List<String> girls, List<String> boys, List<String> surnames) {}

    private static final List<Families> ALL = List.of(
            new Families(
                    58,
                    words(
                            "Amelia Ava Bethany Charlotte Daisy Eleanor Ellie Erin Evie Florence Freya Grace Hannah Harriet"
                                    + " Holly Imogen Isla Jessica Lacey Lily Lola Lucy Maisie Martha Megan Millie Molly Niamh"
                                    + " Phoebe Poppy Rosie Ruby Scarlett Sienna Sophie Summer Thea Willow Zoe"),
                    words("Albert Alfie Archie Arthur Bobby Callum Charlie Connor Daniel Dylan Edward Ethan Finley"
                            + " Freddie George Harrison Harry Henry Jack Jacob James Jamie Jenson Joseph Joshua Kai"
                            + " Leo Lewis Logan Luca Mason Max Noah Oliver Oscar Reuben Riley Rory Ryan Samuel Theo"
                            + " Thomas Toby Tyler William Zachary"),
                    words(
                            "Ainsworth Ashworth Atkinson Barlow Bennett Bentley Booth Bradshaw Brierley Broadbent Butterworth"
                                    + " Chadwick Clegg Cooper Crompton Crossley Davies Duckworth Eastwood Entwistle Fielding"
                                    + " Fletcher Foster Gallagher Grimshaw Hamer Hardman Hargreaves Haslam Heywood Hilton"
                                    + " Holden Holt Horrocks Howarth Hughes Jackson Kay Kelly Kenyon Kershaw Lomax Lord"
                                    + " Mills Murphy Nuttall O'Brien Openshaw Ormerod Partington Pilkington Pollitt Ramsbottom"
                                    + " Rigby Rothwell Schofield Sharples Shepherd Smethurst Stott Sutcliffe Taylor Thorpe"
                                    + " Turner Tyldesley Walker Wardle Whitehead Whittle Wolstenholme Wood Wright")),
            new Families(
                    22,
                    words(
                            "Aaliyah Aisha Amina Anaya Ayesha Fatima Hafsa Hania Haniya Inaya Iqra Khadija Laiba Maryam Mehreen"
                                    + " Noor Rabia Sana Sumayyah Zahra Zainab Zara"),
                    words(
                            "Aariz Abdullah Adam Ahmed Ali Ayaan Bilal Danyal Eesa Faizan Hamza Haris Hassan Ibrahim Imran"
                                    + " Ismail Junaid Mohammed Muhammad Musa Mustafa Rayyan Saad Talha Umar Usman Yahya Yusuf"
                                    + " Zayd"),
                    words(
                            "Ahmed Akhtar Ali Anwar Arshad Aslam Aziz Begum Bibi Butt Choudhury Chowdhury Hussain Iqbal Javed"
                                    + " Kausar Khan Mahmood Malik Mehmood Miah Mirza Mughal Parveen Patel Qureshi Rafiq"
                                    + " Rahman Raza Rehman Saleem Shah Sheikh Siddiqui Tariq Yasmin Zaman")),
            new Families(
                    8,
                    words("Chana Chaya Devorah Esther Hadassah Leah Malka Miriam Naomi Rachel Rivka Ruth Sarah Shira"
                            + " Tamar Yael"),
                    words(
                            "Aryeh Avi Binyamin Chaim Dov Eli Ezra Gavriel Mordechai Moshe Natan Rafael Shimon Shlomo Yakov"
                                    + " Yehuda Yitzchok Yosef Zev"),
                    words(
                            "Adler Bloom Cohen Feldman Fine Freedman Gold Goldberg Goldstone Greenberg Halpern Jacobs Kaplan"
                                    + " Katz Klein Levene Levy Lipman Rosenthal Roth Rubin Schwartz Silver Simons Steinberg"
                                    + " Weiss")),
            new Families(
                    6,
                    words("Alicja Hanna Julia Lena Maja Natalia Nikola Oliwia Pola Wiktoria Zofia Zuzanna"),
                    words(
                            "Adam Aleksander Antoni Bartek Filip Igor Jakub Jan Kacper Michał Mikołaj Oskar Szymon Wojciech"),
                    words(
                            "Dąbrowski Jankowski Kamiński Kowalczyk Kozłowski Krawczyk Kwiatkowski Lewandowski Mazur Nowak"
                                    + " Pawlak Wiśniewski Wójcik Zieliński")),
            new Families(
                    6,
                    words("Abigail Adaeze Blessing Chidera Efua Favour Layla Mei Nana Oluwaseun Salma Temi Xin Yan"),
                    words("Abdi Chidi Daniel David Emeka Femi Jun Kofi Kwame Liang Omar Samir Tariro Tobi Wei"),
                    words(
                            "Abdi Adeyemi Al-Hassan Asante Boateng Chan Chen Cheung Eze Haddad Hassan Lam Mensah Moyo Ncube"
                                    + " Ndlovu Okafor Osei Owusu Wong Zhang")));

    private final Random random;

    DemoNames(long seed) {
        random = new Random(seed);
    }

    /** A child's name. */
    record Name(String forename, String surname) {}

    Name next(boolean girl) {
        int point = random.nextInt(100);
        for (Families families : ALL) {
            point -= families.share();
            if (point < 0) {
                return new Name(pick(girl ? families.girls() : families.boys()), pick(families.surnames()));
            }
        }
        throw new IllegalStateException("The shares do not add up to a hundred");
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<String> words(String names) {
        return List.of(names.split(" "));
    }
}

package org.throughline.shared.pdf;

import java.util.List;

/** Thirty-six invented names in twenty-two scripts, and a few pictures, as children's names are written at home. */
final class NamesOfEveryScript {

    /** Each stands in a file as it stands here. */
    static final List<String> AS_WRITTEN = List.of(
            "Zoë O’Connor-Łukasiewicz",
            "Nguyễn Thị Hồng",
            "Ștefan Țurcanu",
            "Γιώργος Παπαδόπουλος",
            "Олександр Шевченко",
            "Юлія Їжакевич",
            "李小龙",
            "陳美玲",
            "高橋さくら",
            "김민준",
            "ሄለን ተስፋዬ",
            "ኪዳነ ምሕረት",
            "สมชาย ใจดี",
            "ຄຳແພງ",
            "სოფიო გიორგაძე",
            "Արամ Հակոբյան",
            "ਹਰਮਨ ਕੌਰ",
            "தமிழ்",
            "നായർ",
            "Émoji 😀 🌧 ⭐");

    /**
     * These are joined, turned or read from right to left: their letters are all drawn, in the order of their script.
     */
    static final List<String> JOINED = List.of(
            "محمد علی خان",
            "فاطمة الزهراء",
            "کوردستان ئازاد",
            "זלמן שפירא",
            "שרה לאה כהן",
            "अमीना शर्मा",
            "प्रियंका श्रीवास्तव",
            "ক্ষিতীশ চন্দ্র",
            "রহিমা খাতুন",
            "પ્રિયા પટેલ",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
            "தமிழ்ச்செல்வி",
            "ലക്ഷ്മി ദേവി",
            "తెలుగు శ్రీను",
            "ಕನ್ನಡ ಲಕ್ಷ್ಮಿ",
            "සුනේත්‍රා පෙරේරා",
            "សុខា ចាន់",
            "နေလင်းအောင်");

    private NamesOfEveryScript() {}
}

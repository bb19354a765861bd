/**
 * Passwords of ten characters and more that everybody tries first, in Dutch and English: lower case, without spaces. Shorter
 * ones are refused for their length; variations on one word by `isEasyToGuess`.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    1234567890 0123456789 0987654321 12345678910 123456789a 1234567891 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 1qaz2wsx3edc
    qazwsxedcrfv zaq12wsxcde3 qwertyuiop qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl123 zxcvbnm123 azertyuiop poiuytrewq
    123qweasdzxc qwe123qwe123 abcdefghij abcdefghijk abcd123456 abc1234567 a123456789 password12 password123 password1234
    passw0rd123 p@ssw0rd123 mypassword yourpassword changeme123 letmein123 welcome123 welcome1234 iloveyou123 iloveyou12
    sunshine123 princess123 superman123 football123 basketball trustno1234 administrator admin12345 admin123456 administrator1
    test123456 testtest123 computer123 internet123 starwars123 liverpool123 manchester chocolate123 butterfly123 wachtwoord
    wachtwoord1 wachtwoord12 wachtwoord123 wachtwoord1234 wachtwoord01 mijnwachtwoord geheim1234 geheim12345 welkom1234 welkom12345
    welkom2023 welkom2024 welkom2025 welkom2026 welkom2027 welkom01!! hallo12345 hallohallo nederland1 nederland123
    amsterdam1 amsterdam12 amsterdam123 amsterdam020 rotterdam010 rotterdam1 rotterdam123 feyenoord1 feyenoord010 feyenoord123
    ajaxamsterdam ikhouvanjou ikhouvanjou1 lieverd123 schatje123 poesje1234 voetbal123 zonnebloem zonneschijn chocolade1
    chocolade123 vakantie123 koningsdag sinterklaas sinterklaas1 kerstmis123 zomer2024! zomer2025! zomer2026! winter2025
    winter2026 lente2026! herfst2026 leerhuis123 leerhuis1234 leerhuis2026 leerhuis2027
  `
    .trim()
    .split(/\s+/),
);

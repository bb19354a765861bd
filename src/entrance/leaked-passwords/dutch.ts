/** What people here try first and lists from elsewhere do not know: plain, and without the digits and signs behind it. */
export const dutchPasswords: ReadonlySet<string> = new Set(
  `
    wachtwoord mijnwachtwoord ditismijnwachtwoord nieuwwachtwoord wachtwoorden geheim geheimpje geheimwoord welkom welkomthuis
    welkomterug hallohallo hoihoihoi nederland hollanda amsterdam amsterdam020 rotterdam rotterdam010 utrecht030 eindhoven
    groningen maastricht denhaag070 denbosch nijmegen apeldoorn haarlem zwolle038 feyenoord feyenoord010 ajaxamsterdam
    psveindhoven ikhouvanjou ikhouvanjouw houvanjou ikhouvanmama lieverd lieverdje schatje schatjes liefje liefste poesje
    hondje konijn olifant zonnebloem zonneschijn zonnetje regenboog chocola chocolade pindakaas hagelslag stroopwafel
    boterham frikandel bitterballen vakantie koningsdag sinterklaas zwartepiet kerstmis voetbal schaatsen fietsen oranje
    zomer winter lente herfst januari februari maart april augustus september oktober november december maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag mama papa mamapapa oma opa leerhuis leerhuisje werkwerk inloggen toegang
    administrator beheerder ziekenhuis verpleegkundige thuiszorg zorgmedewerker azertyuiop poiuytrewq
  `
    .trim()
    .split(/\s+/),
);

namespace Peakend.Engine.Samples;

/// <summary>The words of one language that fill a phrase's slots.</summary>
internal sealed record SlotWords(string[] Products, string[] Days, string[] Months, string[] Cities, string[] Agents, string[] Fillers)
{
    private static readonly SlotWords German = new(
        ["Router", "Receiver", "Verstärker", "Adapter", "Repeater", "Surfstick"],
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
        [". Januar", ". Februar", ". März", ". April", ". Mai", ". Juni", ". Juli", ". August", ". September", ". Oktober", ". November", ". Dezember"],
        ["Köln", "Leipzig", "Graz", "Linz", "Kiel", "Ulm", "Wien", "Bremen", "Kassel", "Trier", "Erfurt", "Wels"],
        ["Petersen", "Wolf", "Adler", "Brandt", "Kern", "Lindner", "Yilmaz", "Nowak"],
        ["Äh … ", "Ähm, ", "Also … ", "Ja, äh … ", "Hm … ", "Na ja … ", "Also, ähm … "]);

    private static readonly SlotWords English = new(
        ["router", "receiver", "booster", "adapter", "set-top box", "dongle"],
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        [" January", " February", " March", " April", " May", " June", " July", " August", " September", " October", " November", " December"],
        ["Leeds", "York", "Bristol", "Dundee", "Swansea", "Exeter", "Derby", "Hull", "Norwich", "Bath"],
        ["Ruth", "Callum", "Priya", "Megan", "Owen", "Hannah", "Tariq", "Isla"],
        ["Um … ", "Er, ", "Well … ", "Uh … ", "Yeah, um … ", "Right, so … ", "I mean … "]);

    private static readonly SlotWords French = German with
    {
        Products = ["routeur", "décodeur"], Days = ["lundi", "mardi", "jeudi"], Cities = ["Lyon", "Lille"], Fillers = ["Euh … "],
        Months = [" janvier", " février", " mars", " avril", " mai", " juin", " juillet", " août", " septembre", " octobre", " novembre", " décembre"],
    };

    private static readonly SlotWords Polish = German with
    {
        Products = ["router", "dekoder"], Cities = ["Poznania", "Gdyni"], Fillers = ["Yyy … "],
        Months = [".01.", ".02.", ".03.", ".04.", ".05.", ".06.", ".07.", ".08.", ".09.", ".10.", ".11.", ".12."],
    };

    public static SlotWords Of(string language) => language switch { "de" => German, "en" => English, "fr" => French, _ => Polish };
}

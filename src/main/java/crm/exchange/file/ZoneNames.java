package crm.exchange.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Time zones by the names that calendars give them: those of IANA and those of Windows (CLDR, windowsZones). */
final class ZoneNames {
    private static final String WINDOWS_ZONES = """
            Dateline=Etc/GMT+12
            Hawaiian=Pacific/Honolulu
            Aleutian=America/Adak
            Alaskan=America/Anchorage
            Pacific=America/Los_Angeles
            US Mountain=America/Phoenix
            Mountain=America/Denver
            Yukon=America/Whitehorse
            Central=America/Chicago
            Central America=America/Guatemala
            Canada Central=America/Regina
            Easter Island=Pacific/Easter
            Eastern=America/New_York
            US Eastern=America/Indiana/Indianapolis
            SA Pacific=America/Bogota
            Haiti=America/Port-au-Prince
            Cuba=America/Havana
            Turks And Caicos=America/Grand_Turk
            Atlantic=America/Halifax
            Venezuela=America/Caracas
            SA Western=America/La_Paz
            Central Brazilian=America/Cuiaba
            Pacific SA=America/Santiago
            Paraguay=America/Asuncion
            Newfoundland=America/St_Johns
            E. South America=America/Sao_Paulo
            Argentina=America/Argentina/Buenos_Aires
            SA Eastern=America/Cayenne
            Greenland=America/Nuuk
            Montevideo=America/Montevideo
            Bahia=America/Bahia
            Tocantins=America/Araguaina
            Magallanes=America/Punta_Arenas
            Saint Pierre=America/Miquelon
            Azores=Atlantic/Azores
            Cape Verde=Atlantic/Cape_Verde
            GMT=Europe/London
            Greenwich=Atlantic/Reykjavik
            Morocco=Africa/Casablanca
            Sao Tome=Africa/Sao_Tome
            W. Europe=Europe/Berlin
            Central Europe=Europe/Budapest
            Central European=Europe/Warsaw
            Romance=Europe/Paris
            W. Central Africa=Africa/Lagos
            Namibia=Africa/Windhoek
            GTB=Europe/Bucharest
            E. Europe=Europe/Chisinau
            FLE=Europe/Kiev
            Middle East=Asia/Beirut
            Egypt=Africa/Cairo
            Syria=Asia/Damascus
            West Bank=Asia/Hebron
            South Africa=Africa/Johannesburg
            South Sudan=Africa/Juba
            Sudan=Africa/Khartoum
            Libya=Africa/Tripoli
            Israel=Asia/Jerusalem
            Jordan=Asia/Amman
            Kaliningrad=Europe/Kaliningrad
            Turkey=Europe/Istanbul
            Arabic=Asia/Baghdad
            Arab=Asia/Riyadh
            Belarus=Europe/Minsk
            Russian=Europe/Moscow
            Volgograd=Europe/Volgograd
            E. Africa=Africa/Nairobi
            Iran=Asia/Tehran
            Arabian=Asia/Dubai
            Astrakhan=Europe/Astrakhan
            Saratov=Europe/Saratov
            Russia Time Zone 3=Europe/Samara
            Azerbaijan=Asia/Baku
            Mauritius=Indian/Mauritius
            Georgian=Asia/Tbilisi
            Caucasus=Asia/Yerevan
            Afghanistan=Asia/Kabul
            West Asia=Asia/Tashkent
            Qyzylorda=Asia/Qyzylorda
            Pakistan=Asia/Karachi
            Ekaterinburg=Asia/Yekaterinburg
            India=Asia/Kolkata
            Sri Lanka=Asia/Colombo
            Nepal=Asia/Kathmandu
            Central Asia=Asia/Bishkek
            Bangladesh=Asia/Dhaka
            Omsk=Asia/Omsk
            Altai=Asia/Barnaul
            N. Central Asia=Asia/Novosibirsk
            Tomsk=Asia/Tomsk
            Myanmar=Asia/Yangon
            SE Asia=Asia/Bangkok
            W. Mongolia=Asia/Hovd
            North Asia=Asia/Krasnoyarsk
            China=Asia/Shanghai
            Singapore=Asia/Singapore
            W. Australia=Australia/Perth
            Aus Central W.=Australia/Eucla
            Taipei=Asia/Taipei
            Ulaanbaatar=Asia/Ulaanbaatar
            North Asia East=Asia/Irkutsk
            Transbaikal=Asia/Chita
            Tokyo=Asia/Tokyo
            North Korea=Asia/Pyongyang
            Korea=Asia/Seoul
            Yakutsk=Asia/Yakutsk
            Cen. Australia=Australia/Adelaide
            AUS Central=Australia/Darwin
            E. Australia=Australia/Brisbane
            AUS Eastern=Australia/Sydney
            West Pacific=Pacific/Port_Moresby
            Tasmania=Australia/Hobart
            Vladivostok=Asia/Vladivostok
            Lord Howe=Australia/Lord_Howe
            Bougainville=Pacific/Bougainville
            Magadan=Asia/Magadan
            Sakhalin=Asia/Sakhalin
            Norfolk=Pacific/Norfolk
            Central Pacific=Pacific/Guadalcanal
            New Zealand=Pacific/Auckland
            Fiji=Pacific/Fiji
            Chatham Islands=Pacific/Chatham
            Tonga=Pacific/Tongatapu
            Samoa=Pacific/Apia
            Line Islands=Pacific/Kiritimati""";

    private static final Map<String, String> WINDOWS = windows();

    private ZoneNames() {}

    /** The zone of that name; none when it is not known. */
    static Optional<ZoneId> zone(String name) {
        String bare = name.replace("\"", "").strip();
        String known = WINDOWS.get(bare.toLowerCase(Locale.ROOT));
        // some programs write a path before it: /freeassociation.sourceforge.net/Tzfile/Europe/Zurich
        String path = bare.replaceFirst("^/.*?/(?=[A-Z][A-Za-z_]+/[A-Z][A-Za-z_/+-]+$)", "");
        try {
            return Optional.of(ZoneId.of(known == null ? path : known));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> windows() {
        Map<String, String> zones = new HashMap<>();
        WINDOWS_ZONES.lines().forEach(line -> {
            int equals = line.indexOf('=');
            zones.put(
                    line.substring(0, equals).toLowerCase(Locale.ROOT) + " standard time", line.substring(equals + 1));
        });
        zones.put("pacific standard time (mexico)", "America/Tijuana");
        zones.put("mountain standard time (mexico)", "America/Mazatlan");
        zones.put("central standard time (mexico)", "America/Mexico_City");
        zones.put("eastern standard time (mexico)", "America/Cancun");
        zones.put("utc", "UTC");
        zones.put("utc-02", "Etc/GMT+2");
        zones.put("utc-08", "Etc/GMT+8");
        zones.put("utc-09", "Etc/GMT+9");
        zones.put("utc-11", "Etc/GMT+11");
        zones.put("utc+12", "Etc/GMT-12");
        zones.put("utc+13", "Etc/GMT-13");
        return zones;
    }
}

/// Countries as facts: ISO 3166-1 alpha-3 (the code of the EU country table), alpha-2, labels.
///
/// Sources: ISO 3166-1; the country table of the Publications Office of the European Union (2019),
/// reuse under Decision 2011/833/EU. Labels in the order of `LabelTable.languages`; countries outside
/// Europe have the English one only.
enum CountryFacts {
  static let rows = """
    ABW aw Aruba
    AFG af Afghanistan
    AGO ao Angola
    AIA ai Anguilla
    ALA ax Åland Islands
    ALB al Albania|Albania|Albania|Albania|Albania|Albanië|Albānija|Albanien|Albanie
    AND ad Andorra|Andora|Andorra|Andorra|Andorra|Andorra|Andora|Andorra|Andorre
    ARE ae United Arab Emirates
    ARG ar Argentina
    ARM am Armenia
    ASM as American Samoa
    ATA aq Antarctica
    ATF tf French Southern Lands
    ATG ag Antigua and Barbuda
    AUS au Australia
    AUT at Austria|Austria|Austria|Austria|Itävalta|Oostenrijk|Austrija|Österreich|Autriche
    AZE az Azerbaijan
    BDI bi Burundi
    BEL be Belgium|Belgia|Bélgica|Belgio|Belgia|België|Beļģija|Belgien|Belgique
    BEN bj Benin
    BES bq Bonaire, Saint Eustatius and Saba
    BFA bf Burkina Faso
    BGD bd Bangladesh
    BGR bg Bulgaria|Bułgaria|Bulgaria|Bulgaria|Bulgaria|Bulgarije|Bulgārija|Bulgarien|Bulgarie
    BHR bh Bahrain
    BHS bs Bahamas
    BIH ba Bosnia and Herzegovina|Bośnia i Hercegowina|Bosnia y Herzegovina|Bosnia-Erzegovina|Bosnia ja Hertsegovina|Bosnië en Herzegovina|Bosnija un Hercegovina|Bosnien und Herzegowina|Bosnie-et-Herzégovine
    BLM bl Saint Barthélemy
    BLR by Belarus|Białoruś|Bielorrusia|Bielorussia|Valko-Venäjä|Belarus|Baltkrievija|Belarus|Biélorussie
    BLZ bz Belize
    BMU bm Bermuda
    BOL bo Bolivia
    BRA br Brazil
    BRB bb Barbados
    BRN bn Brunei
    BTN bt Bhutan
    BVT bv Bouvet Island
    BWA bw Botswana
    CAF cf Central African Republic
    CAN ca Canada
    CCK cc Cocos (Keeling) Islands
    CHE ch Switzerland|Szwajcaria|Suiza|Svizzera|Sveitsi|Zwitserland|Šveice|Schweiz|Suisse
    CHL cl Chile
    CHN cn China
    CIV ci Côte d’Ivoire
    CMR cm Cameroon
    COD cd Democratic Republic of the Congo
    COG cg Congo
    COK ck Cook Islands
    COL co Colombia
    COM km Comoros
    CPV cv Cape Verde
    CRI cr Costa Rica
    CUB cu Cuba
    CUW cw Curaçao
    CXR cx Christmas Island
    CYM ky Cayman Islands
    CYP cy Cyprus|Cypr|Chipre|Cipro|Kypros|Cyprus|Kipra|Zypern|Chypre
    CZE cz Czechia|Czechy|Chequia|Cechia|Tšekki|Tsjechië|Čehija|Tschechien|Tchéquie
    DEU de Germany|Niemcy|Alemania|Germania|Saksa|Duitsland|Vācija|Deutschland|Allemagne
    DJI dj Djibouti
    DMA dm Dominica
    DNK dk Denmark|Dania|Dinamarca|Danimarca|Tanska|Denemarken|Dānija|Dänemark|Danemark
    DOM do Dominican Republic
    DZA dz Algeria
    ECU ec Ecuador
    EGY eg Egypt
    ERI er Eritrea
    ESH eh Western Sahara
    ESP es Spain|Hiszpania|España|Spagna|Espanja|Spanje|Spānija|Spanien|Espagne
    EST ee Estonia|Estonia|Estonia|Estonia|Viro|Estland|Igaunija|Estland|Estonie
    ETH et Ethiopia
    FIN fi Finland|Finlandia|Finlandia|Finlandia|Suomi|Finland|Somija|Finnland|Finlande
    FJI fj Fiji
    FLK fk Falkland Islands
    FRA fr France|Francja|Francia|Francia|Ranska|Frankrijk|Francija|Frankreich|France
    FRO fo Faroes|Wyspy Owcze|Islas Feroe|Isole Fær Øer|Färsaaret|Faeröer|Fēru Salas|Färöer|Îles Féroé
    FSM fm Micronesia
    GAB ga Gabon
    GBR gb United Kingdom|Zjednoczone Królestwo|Reino Unido|Regno Unito|Yhdistynyt kuningaskunta|Verenigd Koninkrijk|Apvienotā Karaliste|Vereinigtes Königreich|Royaume-Uni
    GEO ge Georgia
    GGY gg Guernsey
    GHA gh Ghana
    GIB gi Gibraltar|Gibraltar|Gibraltar|Gibraltar|Gibraltar|Gibraltar|Gibraltāru|Gibraltar|Gibraltar
    GIN gn Guinea
    GLP gp Guadeloupe
    GMB gm The Gambia
    GNB gw Guinea-Bissau
    GNQ gq Equatorial Guinea
    GRC gr Greece|Grecja|Grecia|Grecia|Kreikka|Griekenland|Grieķija|Griechenland|Grèce
    GRD gd Grenada
    GRL gl Greenland
    GTM gt Guatemala
    GUF gf French Guiana
    GUM gu Guam
    GUY gy Guyana
    HKG hk Hong Kong
    HMD hm Heard Island and McDonald Islands
    HND hn Honduras
    HRV hr Croatia|Chorwacja|Croacia|Croazia|Kroatia|Kroatië|Horvātija|Kroatien|Croatie
    HTI ht Haiti
    HUN hu Hungary|Węgry|Hungría|Ungheria|Unkari|Hongarije|Ungārija|Ungarn|Hongrie
    IDN id Indonesia
    IMN im Isle of Man
    IND in India
    IOT io British Indian Ocean Territory
    IRL ie Ireland|Irlandia|Irlanda|Irlanda|Irlanti|Ierland|Īrija|Irland|Irlande
    IRN ir Iran
    IRQ iq Iraq
    ISL is Iceland|Islandia|Islandia|Islanda|Islanti|Ĳsland|Islande|Island|Islande
    ISR il Israel
    ITA it Italy|Włochy|Italia|Italia|Italia|Italië|Itāija|Italien|Italie
    JAM jm Jamaica
    JEY je Jersey
    JOR jo Jordan
    JPN jp Japan
    KAZ kz Kazakhstan
    KEN ke Kenya
    KGZ kg Kyrgyzstan
    KHM kh Cambodia
    KIR ki Kiribati
    KNA kn Saint Kitts and Nevis
    KOR kr South Korea
    KWT kw Kuwait
    LAO la Laos
    LBN lb Lebanon
    LBR lr Liberia
    LBY ly Libya
    LCA lc Saint Lucia
    LIE li Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Lihtenšteina|Liechtenstein|Liechtenstein
    LKA lk Sri Lanka
    LSO ls Lesotho
    LTU lt Lithuania|Litwa|Lituania|Lituania|Liettua|Litouwen|Lietuva|Litauen|Lituanie
    LUX lu Luxembourg|Luksemburg|Luxemburgo|Lussemburgo|Luxemburg|Luxemburg|Luksemburga|Luxemburg|Luxembourg
    LVA lv Latvia|Łotwa|Letonia|Lettonia|Latvia|Letland|Latvija|Lettland|Lettonie
    MAC mo Macau
    MAF mf Saint Martin
    MAR ma Morocco
    MCO mc Monaco|Monako|Mónaco|Monaco|Monaco|Monaco|Monako|Monaco|Monaco
    MDA md Moldova|Mołdawia|Moldavia|Moldavia|Moldova|Moldavië|Moldova|Moldau|Moldavie
    MDG mg Madagascar
    MDV mv Maldives
    MEX mx Mexico
    MHL mh Marshall Islands
    MKD mk Former Yugoslav Republic of Macedonia|Była jugosłowiańska republika Macedonii|Antigua República Yugoslava de Macedonia|Ex Repubblica iugoslava di Macedonia|Entinen Jugoslavian tasavalta Makedonia|Voormalige Joegoslavische Republiek Macedonië|Bijusī Dienvidslāvijas Maķedonijas Republika|Ehemalige jugoslawische Republik Mazedonien|Ancienne République yougoslave de Macédoine
    MLI ml Mali
    MLT mt Malta|Malta|Malta|Malta|Malta|Malta|Malta|Malta|Malte
    MMR mm Myanmar/Burma
    MNE me Montenegro|Czarnogóra|Montenegro|Montenegro|Montenegro|Montenegro|Melnkalne|Montenegro|Monténégro
    MNG mn Mongolia
    MNP mp Northern Mariana Islands
    MOZ mz Mozambique
    MRT mr Mauritania
    MSR ms Montserrat
    MTQ mq Martinique
    MUS mu Mauritius
    MWI mw Malawi
    MYS my Malaysia
    MYT yt Mayotte
    NAM na Namibia
    NCL nc New Caledonia
    NER ne Niger
    NFK nf Norfolk Island
    NGA ng Nigeria
    NIC ni Nicaragua
    NIU nu Niue
    NLD nl Netherlands|Niderlandy|Países Bajos|Paesi Bassi|Alankomaat|Nederland|Nīderlande|Niederlande|Pays-Bas
    NOR no Norway|Norwegia|Noruega|Norvegia|Norja|Noorwegen|Norvēģija|Norwegen|Norvège
    NPL np Nepal
    NRU nr Nauru
    NZL nz New Zealand
    OMN om Oman
    PAK pk Pakistan
    PAN pa Panama
    PCN pn Pitcairn Islands
    PER pe Peru
    PHL ph Philippines
    PLW pw Palau
    PNG pg Papua New Guinea
    POL pl Poland|Polska|Polonia|Polonia|Puola|Polen|Polija|Polen|Pologne
    PRI pr Puerto Rico
    PRK kp North Korea
    PRT pt Portugal|Portugalia|Portugal|Portogallo|Portugali|Portugal|Portugāle|Portugal|Portugal
    PRY py Paraguay
    PSE ps Palestine
    PYF pf French Polynesia
    QAT qa Qatar
    REU re Réunion
    ROU ro Romania|Rumunia|Rumanía|Romania|Romania|Roemenië|Rumānija|Rumänien|Roumanie
    RUS ru Russia
    RWA rw Rwanda
    SAU sa Saudi Arabia
    SDN sd Sudan
    SEN sn Senegal
    SGP sg Singapore
    SGS gs South Georgia and the South Sandwich Islands
    SHN sh Saint Helena, Ascension and Tristan da Cunha
    SJM sj Svalbard and Jan Mayen
    SLB sb Solomon Islands
    SLE sl Sierra Leone
    SLV sv El Salvador
    SMR sm San Marino|San Marino|San Marino|San Marino|San Marino|San Marino|Sanmarīno|San Marino|Saint-Marin
    SOM so Somalia
    SPM pm Saint Pierre and Miquelon
    SRB rs Serbia|Serbia|Serbia|Serbia|Serbia|Servië|Serbija|Serbien|Serbie
    SSD ss South Sudan
    STP st São Tomé and Príncipe
    SUR sr Suriname
    SVK sk Slovakia|Słowacja|Eslovaquia|Slovacchia|Slovakia|Slowakije|Slovākija|Slowakei|Slovaquie
    SVN si Slovenia|Słowenia|Eslovenia|Slovenia|Slovenia|Slovenië|Slovānija|Slowenien|Slovénie
    SWE se Sweden|Szwecja|Suecia|Svezia|Ruotsi|Zweden|Zviedrija|Schweden|Suède
    SWZ sz Eswatini
    SXM sx Sint Maarten
    SYC sc Seychelles
    SYR sy Syria
    TCA tc Turks and Caicos Islands
    TCD td Chad
    TGO tg Togo
    THA th Thailand
    TJK tj Tajikistan
    TKL tk Tokelau
    TKM tm Turkmenistan
    TLS tl Timor-Leste
    TON to Tonga
    TTO tt Trinidad and Tobago
    TUN tn Tunisia
    TUR tr Turkey|Turcja|Turquía|Turchia|Turkki|Turkije|Turcija|Türkei|Turquie
    TUV tv Tuvalu
    TWN tw Taiwan
    TZA tz Tanzania
    UGA ug Uganda
    UKR ua Ukraine|Ukraina|Ucrania|Ucraina|Ukraina|Oekraïne|Ukraina|Ukraine|Ukraine
    UMI um United States Minor Outlying Islands
    URY uy Uruguay
    USA us United States
    UZB uz Uzbekistan
    VAT va Vatican City|Państwo Miasto Watykańskie|Ciudad del Vaticano|Città del Vaticano|Vatikaanivaltio|Vaticaanstad|Vatikāna Pilsētvalsts|Vatikanstadt|Cité du Vatican
    VCT vc Saint Vincent and the Grenadines
    VEN ve Venezuela
    VGB vg British Virgin Islands
    VIR vi US Virgin Islands
    VNM vn Vietnam
    VUT vu Vanuatu
    WLF wf Wallis and Futuna
    WSM ws Samoa
    YEM ye Yemen
    ZAF za South Africa
    ZMB zm Zambia
    ZWE zw Zimbabwe
    1A0 xk Kosovo|Kosowo|Kosovo|Kosovo|Kosovo|Kosovo|Kosova|Kosovo|Kosovo
    """
}

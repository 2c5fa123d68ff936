/// Languages as facts: ISO 639-2/T (the code of the EU language table), 639-2/B where it differs,
/// 639-1 (the BCP 47 tag), labels.
///
/// Source: ISO 639. Labels in the order of `LabelTable.languages`; most languages have the English one
/// only.
enum LanguageFacts {
  static let rows = """
    aar - aa Afar
    abk - ab Abkhazian
    afr - af Afrikaans
    aka - ak Akan
    amh - am Amharic
    ara - ar Arabic
    arg - an Aragonese
    asm - as Assamese
    ava - av Avaric
    ave - ae Avestan
    aym - ay Aymara
    aze - az Azerbaijani
    bak - ba Bashkir
    bam - bm Bambara
    bel - be Belarusian
    ben - bn Bengali
    bis - bi Bislama
    bod tib bo Tibetan
    bos - bs Bosnian
    bre - br Breton
    bul - bg Bulgarian|bułgarski|búlgaro|bulgaro|bulgaria|Bulgaars|bulgāru|Bulgarisch|bulgare
    cat - ca Catalan
    ces cze cs Czech
    cha - ch Chamorro
    che - ce Chechen
    chu - cu Church Slavic
    chv - cv Chuvash
    cor - kw Cornish
    cos - co Corsican
    cre - cr Cree
    cym wel cy Welsh
    dan - da Danish|duński|danés|danese|tanska|Deens|dāņu|Dänisch|danois
    deu ger de German|niemiecki|alemán|tedesco|saksa|Duits|vācu|Deutsch|allemand
    div - dv Divehi
    dzo - dz Dzongkha
    ell gre el Greek|grecki|griego|greco|kreikka|Grieks|grieķu|Griechisch|grec
    eng - en English|angielski|inglés|inglese|englanti|Engels|angļu|Englisch|anglais
    epo - eo Esperanto
    est - et Estonian
    eus baq eu Basque
    ewe - ee Ewe
    fao - fo Faroese
    fas per fa Persian
    fij - fj Fijian
    fin - fi Finnish|fiński|finés|finlandese|suomi|Fins|somu|Finnisch|finnois
    fra fre fr French|francuski|francés|francese|ranska|Frans|franču|Französisch|français
    fry - fy Western Frisian
    ful - ff Fulah
    gla - gd Scottish Gaelic
    gle - ga Irish
    glg - gl Galician
    glv - gv Manx
    grn - gn Guarani
    guj - gu Gujarati
    hat - ht Haitian
    hau - ha Hausa
    hbs - sh Serbo-Croatian
    heb - he Hebrew
    her - hz Herero
    hin - hi Hindi
    hmo - ho Hiri Motu
    hrv - hr Croatian
    hun - hu Hungarian
    hye arm hy Armenian
    ibo - ig Igbo
    ido - io Ido
    iii - ii Sichuan Yi
    iku - iu Inuktitut
    ile - ie Interlingue
    ina - ia Interlingua
    ind - id Indonesian
    ipk - ik Inupiaq
    isl ice is Icelandic
    ita - it Italian|włoski|italiano|italiano|italia|Italiaans|itāļu|Italienisch|italien
    jav - jv Javanese
    jpn - ja Japanese
    kal - kl Kalaallisut
    kan - kn Kannada
    kas - ks Kashmiri
    kat geo ka Georgian
    kau - kr Kanuri
    kaz - kk Kazakh
    khm - km Khmer
    kik - ki Kikuyu
    kin - rw Kinyarwanda
    kir - ky Kirghiz
    kom - kv Komi
    kon - kg Kongo
    kor - ko Korean
    kua - kj Kuanyama
    kur - ku Kurdish
    lao - lo Lao
    lat - la Latin
    lav - lv Latvian|łotewski|letón|lettone|latvia|Lets|latviešu|Lettisch|letton
    lim - li Limburgan
    lin - ln Lingala
    lit - lt Lithuanian
    ltz - lb Luxembourgish
    lub - lu Luba-Katanga
    lug - lg Ganda
    mah - mh Marshallese
    mal - ml Malayalam
    mar - mr Marathi
    mkd mac mk Macedonian
    mlg - mg Malagasy
    mlt - mt Maltese
    mon - mn Mongolian
    mri mao mi Maori
    msa may ms Malay
    mya bur my Burmese
    nau - na Nauru
    nav - nv Navajo
    nbl - nr South Ndebele
    nde - nd North Ndebele
    ndo - ng Ndonga
    nep - ne Nepali
    nld dut nl Dutch|niderlandzki|neerlandés|neerlandese|hollanti|Nederlands|nīderlandiešu|Niederländisch|néerlandais
    nno - nn Norwegian Nynorsk
    nob - nb Norwegian Bokmål
    nor - no Norwegian
    nya - ny Chichewa
    oci - oc Occitan
    oji - oj Ojibwa
    ori - or Oriya
    orm - om Oromo
    oss - os Ossetian
    pan - pa Punjabi
    pli - pi Pali
    pol - pl Polish|polski|polaco|polacco|puola|Pools|poļu|Polnisch|polonais
    por - pt Portuguese|portugalski|portugués|portoghese|portugali|Portugees|portugāļu|Portugiesisch|portugais
    pus - ps Pushto
    que - qu Quechua
    roh - rm Romansh
    ron rum ro Romanian
    run - rn Rundi
    rus - ru Russian
    sag - sg Sango
    san - sa Sanskrit
    sin - si Sinhala
    slk slo sk Slovak
    slv - sl Slovenian
    sme - se Northern Sami
    smo - sm Samoan
    sna - sn Shona
    snd - sd Sindhi
    som - so Somali
    sot - st Southern Sotho
    spa - es Spanish|hiszpański|español|spagnolo|espanja|Spaans|spāņu|Spanisch|espagnol
    sqi alb sq Albanian
    srd - sc Sardinian
    srp - sr Serbian
    ssw - ss Swati
    sun - su Sundanese
    swa - sw Swahili
    swe - sv Swedish|szwedzki|sueco|svedese|ruotsi|Zweeds|zviedru|Schwedisch|suédois
    tah - ty Tahitian
    tam - ta Tamil
    tat - tt Tatar
    tel - te Telugu
    tgk - tg Tajik
    tgl - tl Tagalog
    tha - th Thai
    tir - ti Tigrinya
    ton - to Tonga
    tsn - tn Tswana
    tso - ts Tsonga
    tuk - tk Turkmen
    tur - tr Turkish
    twi - tw Twi
    uig - ug Uighur
    ukr - uk Ukrainian
    urd - ur Urdu
    uzb - uz Uzbek
    ven - ve Venda
    vie - vi Vietnamese
    vol - vo Volapük
    wln - wa Walloon
    wol - wo Wolof
    xho - xh Xhosa
    yid - yi Yiddish
    yor - yo Yoruba
    zha - za Zhuang
    zho chi zh Chinese
    zul - zu Zulu
    """
}

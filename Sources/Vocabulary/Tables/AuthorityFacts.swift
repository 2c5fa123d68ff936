/// Further authority tables as facts: table, code, labels.
///
/// Sources: the code lists of HealthDCAT-AP release 8, CC BY 4.0 (publisher types, coding systems,
/// standards); the Asset Description Metadata Schema 1.0 (licence types, and its own publisher types); the
/// Publications Office of the European Union (2019), reuse under Decision 2011/833/EU (the rest; the labels of
/// availability and status were written for this table). Labels in the order of `LabelTable.languages`, or the
/// English one only.
enum AuthorityFacts {
  static let rows = """
    publisher-type public-health-institute Public health institute
    publisher-type administrative-institution Administrative institution
    publisher-type national-authority National authority
    publisher-type public-health-registry Public health registry
    publisher-type outpatient-institution Outpatient institution
    publisher-type pathology-registry Pathology registry
    publisher-type primary-care-org Primary care organisation
    publisher-type municipality-or-other-area Municipality or other area
    publisher-type research-academic-org Research and Academic organizations
    publisher-type healthcare-providers Healthcare Providers
    publisher-type private-company Private company
    publisher-type laboratory Laboratory
    publisher-type public-health-org Public health organisation
    publisher-type other-government-agency Other government agency
    publisher-type research-institute-org Research institute/organisation
    publisher-type national-cancer-institute National Cancer Institute
    publisher-type other-company Other type of company that somehow collects health data
    publisher-type software-manufacturer Software manufacturer
    publisher-type pharmacy Pharmacy
    publisher-type quality-registry Quality registry
    publisher-type other-public-institute Other public institutes that collect health data
    publisher-type non-gov-org Non-Governmental Organizations
    publisher-type private-sector-entities Private Sector Entities
    publisher-type not-for-profit-org Not-for profit organisation
    publisher-type university University
    publisher-type inpatient-institute Inpatient institution/Hospital
    publisher-type health-insurance-company-org Health insurance company/organisation
    publisher-type biobank Biobank
    publisher-type regional-authority Regional authority
    publisher-type pharma-company Pharmaceutical companies
    publisher-type mental-health-org Mental health organisation
    publisher-type gov-public-sector-org Government and Public Sector Organizations
    publisher-type private-health-insurance Private health insurance
    publisher-type research-infra Research Infrastructures
    publisher-type health-technology-manufacturer Health app/technology manufacturer
    publisher-type stat-agency Statistics agency
    coding-system ATC Anatomical Therapeutic Chemical Classification System
    coding-system ICF International Classification of Functioning, Disability and Health
    coding-system EMA-SPOR European Medicines Agency Substances, Products, Organisations and Referentials
    coding-system OHDSI-VOCAB OHDSI Standardized Vocabularies
    coding-system ORPHACODE Orphanet Nomenclature for Rare Diseases
    coding-system ICD-O International Classification of Diseases for Oncology
    coding-system UCUM Unified Code for Units of Measure
    coding-system EDQM European Directorate for the Quality of Medicines & HealthCare Standard Terms
    coding-system NCIT National Cancer Institute Thesaurus
    coding-system UMLS Unified Medical Language System
    coding-system PROC-CODES-NAT National procedure codes
    coding-system HGNC HUGO Gene Nomenclature Committee Symbols
    coding-system ICD-9-CM International Classification of Diseases, 9th Revision, Clinical Modification
    coding-system RXNORM RxNorm
    coding-system MESH Medical Subject Headings
    coding-system ORDO Orphanet Rare Disease Ontology
    coding-system EMDN European Medical Device Nomenclature
    coding-system GMDN Global Medical Device Nomenclature
    coding-system NPU Nomenclature for Properties and Units
    coding-system ICPC-3 International Classification of Primary Care, Third Revision
    coding-system OPS Operations and Procedures Coding System
    coding-system SNOMED-CT Systematized Nomenclature of Medicine — Clinical Terms
    coding-system ICPC-2 International Classification of Primary Care, Second Edition
    coding-system DICOM-CT Digital Imaging and Communications in Medicine Controlled Terminology
    coding-system WHODRUG WHODrug Global
    coding-system ICD-11 International Classification of Diseases, 11th Revision
    coding-system ICD-10 International Classification of Diseases, 10th Revision
    coding-system ICHI International Classification of Health Interventions
    coding-system ICD-10-NAT National ICD-10 variants
    coding-system HPO Human Phenotype Ontology
    coding-system LOINC Logical Observation Identifiers Names and Codes
    coding-system MEDDRA Medical Dictionary for Regulatory Activities
    standard FAIRSHARING FAIRsharing Application Schema
    standard INFORMATION-MODEL Information Model
    standard TERMINOLOGY-ONTOLOGY-STANDARD Terminology and ontology standard
    standard ECRIN-CRMDR ECRIN Metadata Schemas
    standard CDA Clinical Document Architecture
    standard MESSAGING-STANDARD Messaging Standard
    standard IHE-XDS.b IHE Cross-Enterprise Document Sharing - IHE-XDS.b
    standard CDISC-SDTM CDISC SDTM
    standard ISO-13940 ISO 13940:2015 (ContSys)
    standard ISO-13606-1 ISO 13606-1 — EHR Reference Model
    standard API API
    standard FHIR Fast Healthcare Interoperability Resources
    standard IEEE-11073-20702 ISO/IEEE 11073-20702 — Medical DPWS
    standard HL7 Health Level Seven Standards
    standard DICOM Digital Imaging and Communications in Medicine
    standard PHIRI PHIRI metadata template
    standard DOCUMENT-FORMAT Document Format
    standard OMOP-CDM OMOP CDM
    standard OPENEHR openEHR Specifications
    standard IDMP ISO IDMP suite / EMA SPOR
    standard HL7-CCOW HL7 Context Management Specification (CCOW)
    standard INSPIRE INSPIRE Metadata Technical Guidance
    standard MIABIS BBMRI-MIABIS Core
    standard BEACON Global Alliance for Genomics and Health (GA4GH) Beacon
    standard MEDDRA Medical Dictionary for Regulatory Activities
    data-theme AGRI Agriculture, fisheries, forestry and food|Rolnictwo, rybołówstwo, leśnictwo i żywność|Agricultura, pesca, silvicultura y alimentación|Agricoltura, pesca, silvicoltura e prodotti alimentari|Maatalous, kalastus, metsätalous ja elintarvikkeet|Landbouw, visserij, bosbouw en voeding|Lauksaimniecība, zivsaimniecība, mežsaimniecība un pārtika|Landwirtschaft, Fischerei, Forstwirtschaft und Nahrungsmittel|Agriculture, pêche, sylviculture et alimentation
    data-theme ECON Economy and finance|Gospodarka i finanse|Economía y finanzas|Economia e finanze|Talous ja raha-asiat|Economie en financiën|Ekonomika un finanses|Wirtschaft und Finanzen|Économie et finances
    data-theme EDUC Education, culture and sport|Edukacja, kultura i sport|Educación, cultura y deportes|Istruzione, cultura e sport|Koulutus, kulttuuri ja urheilu|Onderwijs, cultuur en sport|Izglītība, kultūra un sports|Bildung, Kultur und Sport|Éducation, culture et sport
    data-theme ENER Energy|Energia|Energía|Energia|Energia|Energie|Enerģētika|Energie|Énergie
    data-theme ENVI Environment|Środowisko|Medio ambiente|Ambiente|Ympäristö|Milieu|Vide|Umwelt|Environnement
    data-theme GOVE Government and public sector|Rząd i sektor publiczny|Gobierno y sector público|Governo e settore pubblico|Valtioneuvosto ja julkinen sektori|Overheid en publieke sector|Valdība un sabiedriskais sektors|Regierung und öffentlicher Sektor|Gouvernement et secteur public
    data-theme HEAL Health|Zdrowie|Salud|Salute|Terveys|Gezondheid|Veselība|Gesundheit|Santé
    data-theme INTR International issues|Kwestie międzynarodowe|Asuntos internacionales|Tematiche internazionali|Kansainväliset kysymykset|Internationale vraagstukken|Starptautiski jautājumi|Internationale Themen|Questions internationales
    data-theme JUST Justice, legal system and public safety|Sprawiedliwość, ustrój sądów i bezpieczeństwo publiczne|Justicia, sistema judicial y seguridad pública|Giustizia, sistema giuridico e sicurezza pubblica|Oikeus, oikeusjärjestelmä ja yleinen turvallisuus|Justitie, rechtsstelsel en openbare veiligheid|Tieslietas, tiesību sistēma un sabiedrības drošība|Justiz, Rechtssystem und öffentliche Sicherheit|Justice, système juridique et sécurité publique
    data-theme REGI Regions and cities|Regiony i miasta|Regiones y ciudades|Regioni e città|Alueet ja kaupungit|Regio's en steden|Reģioni un pilsētas|Regionen und Städte|Régions et villes
    data-theme SOCI Population and society|Ludność i społeczeństwo|Población y sociedad|Popolazione e società|Väestö ja yhteiskunta|Bevolking en samenleving|Iedzīvotāji un sabiedrība|Bevölkerung und Gesellschaft|Population et société
    data-theme TECH Science and technology|Nauka i technologia|Ciencia y tecnología|Scienza e tecnologia|Tiede ja teknologia|Wetenschap en technologie|Zinātne un tehnoloģija|Wissenschaft und Technologie|Science et technologie
    data-theme TRAN Transport|Transport|Transporte|Trasporti|Liikenne|Vervoer|Transports|Verkehr|Transports
    frequency ANNUAL annual|roczny|anual|annuale|vuotuinen|jaarlijks|reizi gadā|jährlich|annuel
    frequency ANNUAL_2 semiannual|półroczny|semestral|semestrale|puolivuotinen|halfjaarlijks|reizi pusgadā|halbjährlich|semestriel
    frequency ANNUAL_3 three times a year|trzy razy w roku|cuatrimestral|tre volte all'anno|kolme kertaa vuodessa|drie keer per jaar|trīsreiz gadā|dreimal im Jahr|trois fois par an
    frequency BIENNIAL biennial|dwuletni|bienal|biennale|kaksivuotinen|tweejaarlijks|reizi divos gados|zweijährlich|biennal
    frequency BIMONTHLY bimonthly|dwumiesięcznik|bimestral|bimestrale|kahdesti kuussa|tweemaandelijks|reizi divos mēnešos|zweimonatlich|bimestriel
    frequency BIWEEKLY biweekly|dwutygodnik|quincenal|quindicinale|joka toinen viikko|veertiendaags|reizi divās nedēļās|zweiwöchentlich|tous les quinze jours
    frequency CONT continuous|ciągły|continuo|continuo|jatkuva|voortdurend|pastāvīgi|kontinuierlich|continuel
    frequency DAILY daily|dziennik|diario|quotidiano|päivittäin|dagelijks|katru dienu|täglich|quotidien
    frequency DAILY_2 twice a day|dwa razy dziennie|dos veces al día|due volte al giorno|kahdesti päivässä|tweemaal per dag|divreiz dienā|zweimal täglich|deux fois par jour
    frequency IRREG irregular|nieregularny|irregular|irregolare|epäsäännöllinen|onregelmatig|neregulāri|unregelmäßig|irrégulier
    frequency MONTHLY monthly|miesięcznik|mensual|mensile|kuukausittainen|maandelijks|reizi mēnesī|monatlich|mensuel
    frequency MONTHLY_2 semimonthly|dwukrotnie w miesiącu|bimensual|bimensile|kaksi kertaa kuukaudessa|twee keer per maand|divreiz mēnesī|zweimal im Monat|bimensuel
    frequency MONTHLY_3 three times a month|trzy razy w miesiącu|tres veces por mes|tre volte al mese|kolme kertaa kuukaudessa|drie keer per maand|trīsreiz mēnesī|dreimal im Monat|trois fois par mois
    frequency NEVER never|nigdy|nunca|mai|ei koskaan|nooit|nekad|niemals|jamais
    frequency OTHER other|inne|otro|altro|muut|overige|citi|anderer|autre
    frequency QUARTERLY quarterly|kwartalnik|trimestral|trimestrale|vuosineljänsittäin|driemaandelijks|reizi trīs mēnešos|vierteljährlich|trimestriel
    frequency TRIENNIAL triennial|trzyletni|trienal|triennale|kolmivuotinen|driejaarlijks|reizi trīs gados|dreijährlich|triennal
    frequency UNKNOWN unknown|nieznany|desconocido|sconosciuto|tuntematon|onbekend|nav zināms|unbekannt|inconnu
    frequency UPDATE_CONT continuously updated|stale aktualizowany|continuamente actualizado|in continuo aggiornamento|päivitetään jatkuvasti|voortdurend geactualiseerd|pastāvīgi tiek atjaunots|ständige Aktualisierung|mise à jour continuelle
    frequency WEEKLY weekly|tygodnik|semanal|settimanale|viikoittainen|wekelijks|reizi nedēļā|wöchentlich|hebdomadaire
    frequency WEEKLY_2 semiweekly|dwa razy w tygodniu|bisemanal|bisettimanale|kaksi kertaa viikossa|twee keer per week|divreiz nedēļā|zweimal in Woche|bihebdomadaire
    frequency WEEKLY_3 three times a week|trzy razy w tygodniu|tres veces por semana|tre volte a settimana|kolme kertaa viikossa|drie keer per week|trīsreiz nedēļā|dreimal in Woche|trois fois par semaine
    continent AFRICA Africa|Afryka|África|Africa|Afrikka|Afrika|Āfrika|Afrika|Afrique
    continent AMERICA America|Ameryka|América|America|Amerikka|Amerika|Amerika|Amerika|Amérique
    continent ANTARCTICA Antarctica|Antarktyda|Antártida|Antartide|Etelämanner|Antarctica|Antarktīda|Antarktis|Antarctique
    continent ASIA Asia|Azja|Asia|Asia|Aasia|Azië|Āzija|Asien|Asie
    continent EUROPE Europe|Europa|Europa|Europa|Eurooppa|Europa|Eiropa|Europa|Europe
    continent OCEANIA Oceania|Oceania|Oceanía|Oceania|Oseania|Oceanië|Okeānija|Ozeanien|Océanie
    continent OP_DATPRO Provisional data|Dane tymczasowe|Datos provisionales|Dati provvisori|Alustavat tiedot|Voorlopige gegevens|Provizoriski dati|Vorläufige Daten|Données provisoires
    access-right PUBLIC public|publiczny|público|pubblico|julkinen|openbaar|publisks|öffentlich|public
    access-right RESTRICTED restricted|ograniczony|restringido|limitato|rajoitettu|beperkt|ierobežots|eingeschränkt|restreint
    access-right NON_PUBLIC non-public|niepubliczny|no público|non pubblico|ei-julkinen|niet-openbaar|nepublisks|nicht öffentlich|non public
    access-right CONFIDENTIAL confidential|poufny|confidencial|riservato|luottamuksellinen|vertrouwelijk|konfidenciāls|vertraulich|confidentiel
    access-right SENSITIVE sensitive|wrażliwy|sensible|sensibile|arkaluonteinen|gevoelig|sensitīvs|sensibel|sensible
    access-right NORMAL normal|zwykły|normal|normale|tavallinen|normaal|parasts|normal|normal
    dataset-type STATISTICAL statistical data|dane statystyczne|datos estadísticos|dati statistici|tilastotiedot|statistische gegevens|statistikas dati|statistische Daten|données statistiques
    dataset-type GEOSPATIAL geospatial data|dane geoprzestrzenne|datos geoespaciales|dati geospaziali|paikkatiedot|geospatiale gegevens|ģeotelpiskie dati|Geodaten|données géospatiales
    dataset-type PERSONAL_DATA personal data|dane osobowe|datos personales|dati personali|henkilötiedot|persoonsgegevens|personas dati|personenbezogene Daten|données à caractère personnel
    dataset-type SYNTHETIC_DATA synthetic data|dane syntetyczne|datos sintéticos|dati sintetici|synteettiset tiedot|synthetische gegevens|sintētiskie dati|synthetische Daten|données synthétiques
    dataset-type TEST_DATA test data|dane testowe|datos de prueba|dati di prova|testitiedot|testgegevens|testa dati|Testdaten|données de test
    dataset-type RELEASE release
    dataset-type CODE_LIST code list
    dataset-type ONTOLOGY ontology
    dataset-type TAXONOMY taxonomy
    dataset-type THESAURUS thesaurus
    dataset-type GLOSSARY glossary
    dataset-type NAL named authority list
    dataset-type MAPPING mapping
    dataset-type SCHEMA schema
    dataset-type CORE_COMP core component
    dataset-type DOMAIN_MODEL domain model
    dataset-type APROF application profile
    dataset-type IEPD information exchange package description
    dataset-type DSCRP_SERV service description
    dataset-type SYNTAX_ECD_SCHEME syntax encoding scheme
    dataset-type HVD high-value dataset
    planned-availability AVAILABLE available|dostępne|disponible|disponibile|saatavilla|beschikbaar|pieejams|verfügbar|disponible
    planned-availability EXPERIMENTAL experimental|eksperymentalne|experimental|sperimentale|kokeellinen|experimenteel|eksperimentāls|experimentell|expérimental
    planned-availability STABLE stable|stabilne|estable|stabile|vakaa|stabiel|stabils|stabil|stable
    planned-availability TEMPORARY temporary|tymczasowe|temporal|temporaneo|tilapäinen|tijdelijk|pagaidu|vorübergehend|temporaire
    planned-availability OP_DATPRO Provisional data|Dane tymczasowe|Datos provisionales|Dati provvisori|Alustavat tiedot|Voorlopige gegevens|Pagaidu dati|Vorläufige Daten|Données provisoires
    distribution-status COMPLETED completed|ukończona|completada|completata|valmis|voltooid|pabeigts|abgeschlossen|terminé
    distribution-status DEPRECATED deprecated|przestarzała|obsoleta|obsoleta|vanhentunut|verouderd|novecojis|veraltet|obsolète
    distribution-status DEVELOP under development|w przygotowaniu|en desarrollo|in sviluppo|kehitteillä|in ontwikkeling|izstrādes stadijā|in Entwicklung|en cours d'élaboration
    distribution-status WITHDRAWN withdrawn|wycofana|retirada|ritirata|poistettu|ingetrokken|atsaukts|zurückgezogen|retiré
    distribution-status OP_DATPRO Provisional data|Dane tymczasowe|Datos provisionales|Dati provvisori|Alustavat tiedot|Voorlopige gegevens|Pagaidu dati|Vorläufige Daten|Données provisoires
    licencetype Attribution Attribution
    licencetype PublicDomain Public domain
    licencetype ViralEffect-ShareAlike Viral effect (share-alike)
    licencetype ShareAlike-NotCompatible Share-alike, not compatible
    licencetype ShareAlike-Compatible Share-alike, compatible
    licencetype NonCommercialUseOnly Non-commercial use only
    licencetype NoDerivativeWork No derivative work
    licencetype RoyaltiesRequired Royalties required
    licencetype ReservedNames-Endorsement-OfficialStatus Reserved names, endorsement, official status
    licencetype NominalCost Nominal cost
    licencetype GrantBack Grant back
    licencetype JurisdictionWithinTheEU Jurisdiction within the EU
    licencetype OtherRestrictiveClauses Other restrictive clauses
    licencetype KnownPatentEncumbrance Known patent encumbrance
    licencetype UnknownIPR Unknown intellectual property rights
    publishertype Academia-ScientificOrganisation Academia or scientific organisation
    publishertype Company Company
    publishertype IndustryConsortium Industry consortium
    publishertype LocalAuthority Local authority
    publishertype NationalAuthority National authority
    publishertype NonGovernmentalOrganisation Non-governmental organisation
    publishertype NonProfitOrganisation Non-profit organisation
    publishertype PrivateIndividual(s) Private individuals
    publishertype RegionalAuthority Regional authority
    publishertype StandardisationBody Standardisation body
    publishertype SupraNationalAuthority Supra-national authority
    """
}

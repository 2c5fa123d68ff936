/// The code systems as facts: one row a system.
enum CodeSystemTable {
  /// id ; name ; shape ; other prefixes ; IRI starts without scheme (`http:` marks one to be written
  /// with http) ; EHDS coding-system codes and Wikidata identifiers.
  private static let rows = """
    ORPHA;Orphanet nomenclature of rare diseases;digits;orphanet,ordo,orphacode,orphan,orphanumber;http:www.orpha.net/ORDO/Orphanet_,orpha.net/ORDO/Orphanet_,www.orphadata.org/ORDO/Orphanet_,identifiers.org/orphanet:,identifiers.org/orphanet/,identifiers.org/orphanet.ordo:Orphanet_,identifiers.org/orphanet.ordo/Orphanet_,bioregistry.io/orphanet:,bioregistry.io/orphanet.ordo:,purl.bioontology.org/ORDO/Orphanet_,www.orpha.net/en/disease/detail/,www.orpha.net/consor/cgi-bin/OC_Exp.php?Lng=EN&Expert=,api.orphacode.org/EN/ClinicalEntity/orphacode/;ORPHACODE,ORDO,Q24254958,P1550,Q1515833
    HP;Human Phenotype Ontology;sevenDigits;hpo,humanphenotypeontology;http:purl.obolibrary.org/obo/HP_,identifiers.org/HP:,identifiers.org/hp:,identifiers.org/hp/HP:,identifiers.org/hpo/HP:,bioregistry.io/hp:,hpo.jax.org/app/browse/term/HP:,hpo.jax.org/browse/term/HP:,purl.bioontology.org/ontology/HP/HP:;HPO,P3841,Q17027854
    MONDO;Mondo Disease Ontology;sevenDigits;;http:purl.obolibrary.org/obo/MONDO_,identifiers.org/mondo:,identifiers.org/MONDO:,identifiers.org/mondo/MONDO:,bioregistry.io/mondo:;MONDO,P5270
    ICD10;International Classification of Diseases, 10th Revision;icd10;icd10who,icdx,icd10gm,icd10am,icd10ca,icd10nl,icd10se,icd10es,cie10,cim10,who.icd10;id.who.int/icd/release/10/2019/,id.who.int/icd/release/10/2016/,icd.who.int/browse10/2019/en#/,icd.who.int/browse10/2016/en#/,identifiers.org/icd:,identifiers.org/icd/,identifiers.org/icd10:,bioregistry.io/icd10:,purl.bioontology.org/ontology/ICD10/,hl7.org/fhir/sid/icd-10/,fhir.de/CodeSystem/bfarm/icd-10-gm/;ICD-10,ICD-10-NAT,Q45127,P494,Q1436668
    ICD10CM;ICD-10 Clinical Modification;icd10;;purl.bioontology.org/ontology/ICD10CM/,identifiers.org/icd10cm:,bioregistry.io/icd10cm:,hl7.org/fhir/sid/icd-10-cm/;P4229,Q15629608
    ICD11;International Classification of Diseases, 11th Revision;icd11;;icd.who.int/browse11/l-m/en#/,bioregistry.io/icd11.code:;ICD-11,P7807,P7329,Q55695727
    SNOMEDCT;SNOMED Clinical Terms;sctid;snomed,sct,sctid,snomedctinternational,snomedctus;http:snomed.info/id/,snomed.info/sct/,identifiers.org/snomedct:,identifiers.org/snomedct/,bioregistry.io/snomedct:,purl.bioontology.org/ontology/SNOMEDCT/,browser.ihtsdotools.org/?perspective=full&conceptId1=;SNOMED-CT,P5806,Q1753883
    OMIM;Online Mendelian Inheritance in Man;digits;mim,omimps;omim.org/entry/,www.omim.org/entry/,identifiers.org/mim:,identifiers.org/mim/,identifiers.org/omim:,bioregistry.io/omim:,bioregistry.io/mim:,purl.bioontology.org/ontology/OMIM/;OMIM,P492
    LOINC;Logical Observation Identifiers Names and Codes;loinc;lnc;loinc.org/rdf/,loinc.org/,identifiers.org/loinc:,identifiers.org/loinc/,bioregistry.io/loinc:,purl.bioontology.org/ontology/LNC/;LOINC,P4338,Q502480
    DUO;Data Use Ontology;sevenDigits;;http:purl.obolibrary.org/obo/DUO_,identifiers.org/duo:,identifiers.org/duo/DUO:,bioregistry.io/duo:;DUO
    DOID;Disease Ontology;digits;do,diseaseontology;http:purl.obolibrary.org/obo/DOID_,identifiers.org/doid:,identifiers.org/doid/DOID:,bioregistry.io/doid:;P699
    NCIT;NCI Thesaurus;word;nci,ncithesaurus;http:purl.obolibrary.org/obo/NCIT_,ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl#,identifiers.org/ncit:,identifiers.org/ncit/,bioregistry.io/ncit:;NCIT,P1748
    MESH;Medical Subject Headings;word;msh;http:id.nlm.nih.gov/mesh/,identifiers.org/mesh:,identifiers.org/mesh/,bioregistry.io/mesh:,purl.bioontology.org/ontology/MESH/;MESH,P486
    UMLS;Unified Medical Language System;word;cui;identifiers.org/umls:,bioregistry.io/umls:,linkedlifedata.com/resource/umls/id/;UMLS,P2892
    ATC;Anatomical Therapeutic Chemical Classification;word;atcwho;www.whocc.no/atc_ddd_index/?code=,identifiers.org/atc:,bioregistry.io/atc:,purl.bioontology.org/ontology/ATC/;ATC,P267
    ICD9CM;ICD-9 Clinical Modification;icd9;icd9;purl.bioontology.org/ontology/ICD9CM/,identifiers.org/icd9cm:,bioregistry.io/icd9cm:;ICD-9-CM,P1692,P493
    ICDO;International Classification of Diseases for Oncology;word;icdo3;bioregistry.io/icdo:;ICD-O,P563
    EFO;Experimental Factor Ontology;sevenDigits;;http:www.ebi.ac.uk/efo/EFO_,identifiers.org/efo:,bioregistry.io/efo:;
    HGNC;HUGO Gene Nomenclature Committee;digits;;identifiers.org/hgnc:,identifiers.org/hgnc/HGNC:,bioregistry.io/hgnc:;HGNC,P354
    RXNORM;RxNorm;digits;rxcui;identifiers.org/rxnorm:,bioregistry.io/rxnorm:,purl.bioontology.org/ontology/RXNORM/;RXNORM,P3345
    MEDDRA;Medical Dictionary for Regulatory Activities;digits;mdr;identifiers.org/meddra:,bioregistry.io/meddra:,purl.bioontology.org/ontology/MEDDRA/;MEDDRA,P3201
    ICF;International Classification of Functioning, Disability and Health;word;;purl.bioontology.org/ontology/ICF/;ICF
    ICPC2;International Classification of Primary Care, 2nd edition;word;icpc;purl.bioontology.org/ontology/ICPC2P/;ICPC-2,P667
    OPS;Operationen- und Prozedurenschlüssel;word;;fhir.de/CodeSystem/bfarm/ops/;OPS
    ICD10PCS;ICD-10 Procedure Coding System;word;;purl.bioontology.org/ontology/ICD10PCS/;P1690
    """

  /// Parts of IRIs and names that give a system away, tried in order.
  static let signs: [(String, String)] = [
    ("icd-10-cm", "ICD10CM"), ("icd10cm", "ICD10CM"), ("icd-10", "ICD10"),
    ("icd/release/10", "ICD10"),
    ("browse10", "ICD10"), ("icd10", "ICD10"), ("icd-11", "ICD11"), ("icd/release/11", "ICD11"),
    ("snomed", "SNOMEDCT"), ("orpha", "ORPHA"), ("ordo", "ORPHA"), ("human phenotype", "HP"),
    ("obo/hp", "HP"), ("mondo", "MONDO"), ("omim", "OMIM"), ("loinc", "LOINC"),
    ("data use ontology", "DUO"), ("classification of diseases", "ICD10"),
  ]

  static func read() -> [CodeSystem] {
    rows.split(separator: "\n").compactMap { system(of: $0) }
  }

  private static func system(of row: Substring) -> CodeSystem? {
    let fields: [Substring] = row.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 6, let shape = CodeShape(rawValue: String(fields[2])) else { return nil }
    let starts: [Substring] = fields[4].split(separator: ",")
    let prefixes: [Substring] = fields[3].split(separator: ",")
    let schemeCodes: [Substring] = fields[5].split(separator: ",")
    return CodeSystem(
      id: String(fields[0]), name: String(fields[1]), shape: shape,
      prefixes: prefixes.map { CodeSystem.fold($0) },
      iriStarts: starts.map { String($0.hasPrefix("http:") ? $0.dropFirst(5) : $0) },
      scheme: fields[4].hasPrefix("http:") ? "http://" : "https://",
      schemeCodes: schemeCodes.map { String($0) })
  }
}

/// A question with the datasets of the seed that answer it.
struct JudgedQuestion {
  enum Class: String, CaseIterable {
    case plain, synonym, acronym, slip, code, hierarchy, crossLanguage, age, variable, lay, long
  }

  var `class`: Class
  var text: String
  /// 3: what was asked for; 2: an answer as well; 1: of use. By the last part of the IRI.
  var grades: [String: Int]
}

/// The questions, graded by hand from what the seed's descriptions say. Half of each class share no stem with the
/// titles they seek, as far as the class allows.
enum JudgedQuestions {
  /// Sets of datasets that several questions seek.
  private static let sets = """
    cf cystic-fibrosis:3 cystic-fibrosis-home:3 cystic-fibrosis-latvia:3 cystic-fibrosis-warsaw:3 cystic-fibrosis-lung-imaging:3 cystic-fibrosis-screening:3 rare-disease-register:1
    haem haemophilia:3 haemophilia-register:3 haemophilia-comprehensive-care:3 haemophilia-care:3 haemophilia-pharmacokinetics:3
    chd heart-surgery-pathway:3 heart-centre:3 heart-pathway:3 cardiac-benchmark:3 cardiac-pathway:3 infant-intensive-care:1 biobank:1
    pku phenylketonuria:3 phenylketonuria-diet:3 expanded-newborn-screening:2 rare-disease-register:1
    t1d type-1-diabetes:3 type-1-diabetes-register:3 closed-loop-insulin:3 biobank:1 birth-cohort:1
    sepsis picu-sepsis:3 sepsis-picu:3 sepsis-code:3 sepsis-emergency:3 picu-deterioration:3 picu-warsaw:3 meningococcal-disease:1
    epilepsy epilepsy-surgery:3 epilepsy-outpatients:3 epilepsy-genomes:3 ketogenic-diet:3 dravet-syndrome:2 brain-mri:1 pharmacogenetics:1
    leukaemia leukaemia:3 leukaemia-poland:3 biobank:1 pharmacogenetics:1 vaccine-responses:1
    jia juvenile-arthritis:3 arthritis-uveitis:3 biobank:1
    preterm very-preterm:3 late-preterm:3 preterm-under-1500:3 preterm-follow-up:3 neonatal-intensive-care:2
    sma spinal-muscular-atrophy:3 newborn-screening-sma:2
    scd sickle-cell-london:3 sickle-cell-thalassaemia:3
    asthma severe-asthma:3 asthma-attacks:3 harbour-generation:1 birth-cohort:1 food-anaphylaxis:1
    ibd inflammatory-bowel:3 pharmacogenetics:1
    coeliac coeliac-disease:3 closed-loop-insulin:1 type-1-diabetes:1
    obesity obesity-clinic:3 growth-reference:1 harbour-generation:1
    vaccination vaccination-coverage:3 vaccine-responses:3 vaccination-reactions:3
    screening expanded-newborn-screening:3 newborn-screening-sma:3 cystic-fibrosis-screening:3 sickle-cell-london:2
    rsv bronchiolitis-rsv:3 respiratory-viruses:3
    immunity inborn-immunity:3 gene-therapy-immunodeficiency:3
    oxidation fatty-acid-oxidation:3 expanded-newborn-screening:1
    cancer neuroblastoma:3 brain-tumours:3 wilms-tumour:3 eye-cancer:3 leukaemia:3 leukaemia-poland:3
    hypoxia therapeutic-hypothermia:3
    picu picu-sepsis:3 sepsis-picu:3 picu-deterioration:3 picu-warsaw:3 sepsis-code:2 sepsis-emergency:2 infant-intensive-care:2
    nicu neonatal-intensive-care:3 very-preterm:2 preterm-under-1500:2 infant-intensive-care:1
    mps mucopolysaccharidoses:3
    metabolic phenylketonuria:3 phenylketonuria-diet:3 mucopolysaccharidoses:3 fatty-acid-oxidation:3 pompe-disease:3 expanded-newborn-screening:3 cystinosis-kidney:2 ultra-rare-leukodystrophy:2 rare-disease-register:2
    growth growth-reference:3 growth-hormone:3 turner-syndrome:2
    spirometry cystic-fibrosis-home:3 cystic-fibrosis-lung-imaging:3 cystic-fibrosis:3 severe-asthma:3 cystic-fibrosis-latvia:2 cystic-fibrosis-warsaw:2 asthma-attacks:2 harbour-generation:2 duchenne:2 sickle-cell-london:1
    spina spina-bifida:3 rehabilitation:3
    kidney kidney-transplant:3 nephrotic-syndrome:2 cystinosis-kidney:2 wilms-tumour:1
    allergy food-anaphylaxis:3 severe-asthma:2 birth-cohort:2 asthma-attacks:1 harbour-generation:1
    duchenne duchenne:3
    neuromuscular spinal-muscular-atrophy:3 duchenne:3 pompe-disease:1 newborn-screening-sma:2
    """

  private static let table = """
    plain|cystic fibrosis|@cf
    plain|haemophilia|@haem
    plain|congenital heart disease|@chd
    plain|sepsis intensive care|@sepsis @picu
    plain|type 1 diabetes|@t1d
    plain|newborn screening|@screening
    plain|juvenile arthritis|@jia
    plain|asthma|@asthma
    plain|leukaemia|@leukaemia
    plain|birth cohort|birth-cohort:3 harbour-generation:3
    plain|growth hormone|growth-hormone:3 turner-syndrome:2
    plain|brain magnetic resonance|brain-mri:3
    plain|spina bifida|@spina
    plain|kidney transplantation|@kidney
    plain|eating disorders|adolescent-eating-disorders:3
    synonym|mucoviscidosis|@cf
    synonym|factor VIII deficiency|@haem
    synonym|nephroblastoma|wilms-tumour:3
    synonym|brittle bone disease|osteogenesis-imperfecta:3
    synonym|septicaemia|@sepsis
    synonym|immunisation|@vaccination
    synonym|gluten enteropathy|@coeliac
    synonym|insulin-dependent diabetes|@t1d
    synonym|premature birth|@preterm
    synonym|heart operation|@chd
    synonym|juvenile rheumatoid arthritis|@jia
    synonym|transplanted kidneys renal transplant|@kidney
    synonym|genetic immune deficiency primary immunodeficiency|@immunity
    synonym|exome|exome-trios:3 epilepsy-genomes:1
    synonym|congenital megacolon|hirschsprung-anorectal:3
    synonym|myelomeningocele|@spina
    acronym|CF|@cf
    acronym|T1D|@t1d
    acronym|JIA|@jia
    acronym|CHD|@chd
    acronym|ALL|@leukaemia
    acronym|RSV|@rsv
    acronym|PICU|@picu
    acronym|NICU|@nicu
    acronym|PKU|@pku
    acronym|SMA|@sma
    acronym|HIE|@hypoxia
    acronym|DMD|@duchenne
    acronym|MPS|@mps
    acronym|IBD|@ibd
    acronym|SCID|@immunity
    acronym|LCHAD|@oxidation
    acronym|VLBW|@preterm
    acronym|MIS-C|kawasaki-disease:3
    slip|cystic fibrsois|@cf
    slip|hemofilia|@haem
    slip|leukemai|@leukaemia
    slip|diabtes|@t1d
    slip|epilepsi surgery|@epilepsy
    slip|athsma|@asthma
    slip|phenylketnuria|@pku
    slip|sepssis|@sepsis
    slip|neuroblastma|neuroblastoma:3
    slip|kawaski|kawasaki-disease:3
    slip|vacination|@vaccination
    slip|duchene|@duchenne
    slip|celiac diseas|@coeliac
    slip|mukowiscidoza|@cf
    slip|retinoblastome|eye-cancer:3
    slip|spinal musclar atrophy|@sma
    code|ORPHA:586|@cf
    code|E84|@cf
    code|ICD10:E10|@t1d
    code|ORPHA:716|@pku
    code|HP:0001250|@epilepsy exome-trios:3 therapeutic-hypothermia:3 tuberous-sclerosis:3
    code|ORPHA:98878|@haem
    code|C91.0|@leukaemia
    code|ORPHA:70|@sma
    code|Q21|@chd
    code|J45|@asthma
    code|ORPHA:92|@jia
    code|ICD10:K50|@ibd
    code|ORPHA:805|tuberous-sclerosis:3
    code|ORPHA:98896|@duchenne
    hierarchy|inborn errors of metabolism|@metabolic
    hierarchy|metabolic disease|@metabolic
    hierarchy|childhood cancer|@cancer
    hierarchy|lysosomal storage disease|mucopolysaccharidoses:3 pompe-disease:3 cystinosis-kidney:2 ultra-rare-leukodystrophy:1
    hierarchy|neuromuscular disease|@neuromuscular
    hierarchy|primary immunodeficiency|@immunity
    hierarchy|coagulation disorder|@haem
    hierarchy|haemoglobinopathy|@scd
    hierarchy|solid tumour|neuroblastoma:3 brain-tumours:3 wilms-tumour:3 eye-cancer:3
    hierarchy|inflammatory bowel disease|@ibd
    hierarchy|epilepsy syndrome|dravet-syndrome:3 ketogenic-diet:3 epilepsy-surgery:1 epilepsy-genomes:1
    hierarchy|allergy|@allergy
    hierarchy|respiratory infection|@rsv infant-intensive-care:2
    hierarchy|mucopolysaccharidosis|@mps
    hierarchy|congenital heart defect|@chd
    crossLanguage|mukowiscydoza|@cf
    crossLanguage|białaczka u dzieci|@leukaemia
    crossLanguage|cardiopatía congénita|@chd
    crossLanguage|fenilchetonuria|@pku
    crossLanguage|keskoset|@preterm
    crossLanguage|taaislijmziekte|@cf
    crossLanguage|iedzimta sirdskaite|@chd
    crossLanguage|Angeborener Herzfehler|@chd
    crossLanguage|drépanocytose|@scd
    crossLanguage|lastenreuma|@jia
    crossLanguage|Zuckerkrankheit|@t1d
    crossLanguage|padaczka|@epilepsy
    crossLanguage|asma infantil|@asthma
    crossLanguage|Hämophilie|@haem
    crossLanguage|vaccino|@vaccination
    crossLanguage|verenmyrkytys|@sepsis
    crossLanguage|Frühgeborene|@preterm
    crossLanguage|jaundzimušo skrīnings|@screening
    crossLanguage|maladie cœliaque|@coeliac
    crossLanguage|rozszczep kręgosłupa|@spina
    age|toddlers with asthma|severe-asthma:0 asthma-attacks:3 birth-cohort:2 harbour-generation:2
    age|neonates sepsis|neonatal-intensive-care:3 very-preterm:2 preterm-under-1500:2
    age|born at 28-32 weeks gestation|very-preterm:3 preterm-follow-up:3 preterm-under-1500:3 neonatal-intensive-care:2 late-preterm:2
    age|wcześniaki|@preterm
    age|premature babies|@preterm
    age|newborns with encephalopathy|@hypoxia
    age|infants with bronchiolitis|bronchiolitis-rsv:3 infant-intensive-care:3
    age|teenagers with eating disorders|adolescent-eating-disorders:3
    age|adolescents with type 1 diabetes|@t1d
    age|epilepsy under 3 years|@epilepsy
    age|born before 32 weeks|very-preterm:3 preterm-follow-up:3 preterm-under-1500:3 neonatal-intensive-care:2
    age|vastasyntyneet tehohoito|@nicu
    age|children under 2 years with heart defects|@chd
    age|respiratory virus under 6 years|@rsv
    age|intensive care between 1 and 23 months|infant-intensive-care:3 picu-sepsis:3 sepsis-picu:3 picu-deterioration:3 picu-warsaw:3 sepsis-code:2
    variable|spirometry|@spirometry
    variable|FEV1|@spirometry
    variable|HbA1c|type-1-diabetes:3 type-1-diabetes-register:3 closed-loop-insulin:3
    variable|bone age|growth-hormone:3 turner-syndrome:3 growth-reference:2 obesity-clinic:1
    variable|birth weight|preterm-under-1500:3 very-preterm:3 late-preterm:3 birth-cohort:3 preterm-follow-up:3 neonatal-intensive-care:3 growth-reference:2 harbour-generation:2 expanded-newborn-screening:2 therapeutic-hypothermia:2 diaphragmatic-hernia:2
    variable|Phoenix sepsis score|@sepsis
    variable|minimal residual disease|leukaemia:3 leukaemia-poland:3
    variable|sweat chloride|@cf
    variable|Apgar score|therapeutic-hypothermia:3 neonatal-intensive-care:3 very-preterm:3 late-preterm:3 preterm-under-1500:3 preterm-follow-up:2 birth-cohort:2
    variable|air pollution|asthma-attacks:3 birth-cohort:2 harbour-generation:2
    variable|continuous glucose sensor|closed-loop-insulin:3 type-1-diabetes:3 type-1-diabetes-register:2
    variable|waiting time operation|@chd
    variable|ketone ketosis|ketogenic-diet:3 @oxidation type-1-diabetes:1
    variable|six-minute walk test|duchenne:3 spinal-muscular-atrophy:2 pompe-disease:3 mucopolysaccharidoses:2
    lay|hole in the heart|@chd
    lay|blood cancer|@leukaemia
    lay|fits|@epilepsy exome-trios:2 tuberous-sclerosis:2 therapeutic-hypothermia:2
    lay|blood poisoning|@sepsis
    lay|hay fever|severe-asthma:3
    lay|children born too early|@preterm
    lay|sugar disease|@t1d
    lay|broken bones|limb-fractures-imaging:3 osteogenesis-imperfecta:3
    lay|heel prick|@screening
    lay|bubble boy disease|@immunity
    lay|lack of oxygen at birth|@hypoxia
    lay|cannot eat gluten|@coeliac
    lay|eye cancer|eye-cancer:3
    lay|breathing test|@spirometry
    lay|Blutvergiftung|@sepsis
    lay|bleeding disease|@haem
    long|which hospitals have spirometry of children with cystic fibrosis|cystic-fibrosis-home:3 cystic-fibrosis-lung-imaging:3 cystic-fibrosis:3 cystic-fibrosis-latvia:2 cystic-fibrosis-warsaw:2 cystic-fibrosis-screening:1
    long|I am looking for data on newborns who were cooled after lack of oxygen at birth|@hypoxia
    long|how many children with sickle cell disease are followed in your registers|@scd
    long|is there a cohort of premature infants with follow-up of development|preterm-follow-up:3 very-preterm:3 preterm-under-1500:2
    long|what do you have about waiting times before open heart surgery|@chd
    long|gdzie są dane o dzieciach chorych na mukowiscydozę|@cf
    long|datos de niños con diabetes tipo 1 y bomba de insulina|@t1d
    long|haemophilia patients with factor concentrate half-life measurements|haemophilia-pharmacokinetics:3 haemophilia:2 haemophilia-register:2 haemophilia-comprehensive-care:2 haemophilia-care:2
    long|genetic testing with exome of children with unexplained developmental delay|exome-trios:3 epilepsy-genomes:2
    long|growth of girls with Turner syndrome treated with growth hormone|turner-syndrome:3 growth-hormone:3
    long|sepsis in paediatric intensive care with daily organ failure scores|@sepsis
    long|reactions to vaccines such as fever and febrile seizures|vaccination-reactions:3 vaccine-responses:1 vaccination-coverage:1
    long|lasten leukemian hoito ja jäännöstauti|@leukaemia
    long|obese children with fatty liver and insulin resistance|@obesity
    long|children with epilepsy who receive a ketogenic diet|ketogenic-diet:3 epilepsy-outpatients:1 epilepsy-surgery:1
    """

  static let all: [JudgedQuestion] = {
    var named: [Substring: [String: Int]] = [:]
    for line in sets.split(separator: "\n") {
      let parts = line.split(separator: " ")
      named[parts[0]] = grades(parts.dropFirst(), named)
    }
    return table.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|")
      guard parts.count == 3, let kind = JudgedQuestion.Class(rawValue: String(parts[0])) else {
        return nil
      }
      return JudgedQuestion(
        class: kind, text: String(parts[1]), grades: grades(parts[2].split(separator: " "), named))
    }
  }()

  private static func grades(
    _ parts: some Sequence<Substring>, _ named: [Substring: [String: Int]]
  ) -> [String: Int] {
    var grades: [String: Int] = [:]
    for part in parts {
      if part.first == "@" {
        grades.merge(named[part.dropFirst()] ?? [:]) { max($0, $1) }
      } else {
        let pair = part.split(separator: ":")
        if pair.count == 2, let grade = Int(pair[1]) {
          grades[String(pair[0])] = max(grade, grades[String(pair[0])] ?? 0)
        }
      }
    }
    return grades
  }
}

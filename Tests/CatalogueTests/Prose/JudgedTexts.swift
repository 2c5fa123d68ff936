/// What texts of the corpus state in words, judged by hand before any reader saw them.
///
/// Every text with a digit of the MOLGENIS demonstration catalogue's collections and subpopulations (longer ones
/// left out), every second abstract and every fourth description of HDR UK's data sets, and every second title,
/// description and keyword of the RDF files that a plain reader takes. The texts themselves stay in the corpus.
///
/// Judged by these rules: *ages* are those of the persons that the data are about, mothers of a birth cohort and
/// single ages at which something was asked aside; *gestation* is at birth; *n* is how many persons the data
/// hold, not a part of them, a plan or a rate; *years* are those that the data are of, not of a publication, a
/// law, a name; *codes* are named with their system.
///
/// A row: key of the record, field, and what it states: `a` ages, `g` gestation, `n` persons, `y` years, `c` a
/// code; `-` nothing; `?` before what may be read so or not, and counts for nothing.
enum JudgedTexts {
  static let files: [(file: String, rows: String)] = [
    (
      "dictionaries/molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Collections.csv",
      #"""
      RAINE | description | y=1989/1991
      EDEN | description | y=2003/2006 ?n=2002
      CRC-Cohort | description | -
      EUROCAT NNL | description | y=1981/..
      HPV | description | -
      DNBC | description | ?a=P7Y/P19Y
      MAT | description | y=1983/..
      Immune-Image_Task_6.3 | name | -
      Sepages | description | -
      GenR Next | description | y=2017/2021 ?n=3600
      PSYCONN | description | y=1997/.. ?y=2006/..
      testCohort3 | name | -
      testCohort3 | description | -
      ELFE | description | n=18329 y=2011/2011
      GenR | description | n=9749 y=2002/2006
      ABCD | description | n=8000
      Immune-Image_Task_6.2b | name | -
      Immune-Image_Task_6.2b | description | -
      testCohort1 | name | -
      testCohort1 | description | -
      DAHLIA | name | -
      HELIX | description | -
      RS2 | description | y=1990/..
      ALSPAC | description | y=1991/1992
      SWS | description | y=1998/2002 n=3158 ?a=P20Y/P35Y ?n=12583
      testCohort4 | name | -
      testCohort4 | description | -
      PANIC | description | -
      ACCESS | name | -
      ACCESS | description | -
      CSC | description | a=P23Y/P65Y
      NFBC1966 G0 | name | -
      NFBC1966 | name | -
      NFBC1966 | description | n=12231 y=1966/1966
      LSC | description | a=P30Y/P61Y
      NOMA | description | -
      MoBa | description | n=114500 y=1999/2009
      DIAGNOSTIC | description | -
      ANAGRAFICA | underlying population | ?n=923445 ?y=2018/2018
      MBRN | underlying population | ?g=12/..
      NFBC1986 | name | y=1986/1986
      NFBC1986 | description | n=9479 y=1985/1986
      Immune-Image_Task_6.2a | name | -
      PELAGIE | description | y=2002/2006 ?n=3439
      G21 | name | -
      DRIVE 2019/20 | name | y=2019/2020
      CELSPAC-TNG | description | -
      NBC1967-1976 | name | ?y=1967/1976
      testCohort2 | name | -
      testCohort2 | description | -
      TestDatabank2 | name | -
      TestDatabank2 | description | -
      TestDatabank1 | name | -
      TestDatabank1 | description | -
      """#
    ),
    (
      "dictionaries/molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Subpopulations.csv",
      #"""
      CSC/Age stratification 30-49 | name | a=P30Y/P50Y
      CSC/Age stratification 50-70 | name | a=P50Y/P71Y
      CSC/Age stratification 23-29 | name | a=P23Y/P30Y
      DFBC/follow-up at: 74/75 | name | -
      DFBC/follow-up at: 58 | name | -
      DFBC/follow-up at: 73 | name | -
      DFBC/Baseline (50 years of age) | name | a=P50Y/P51Y
      DFBC/follow-up at: 77 | name | -
      DFBC/follow-up at: 68 | name | -
      DFBC/follow-up at: 63 | name | -
      ELFE/children | other inclusion criteria | -
      FORCE-NEN/FORCE-NEN intensive | other inclusion criteria | a=P18Y/..
      FORCE-NEN/FORCE-NEN Regular | other inclusion criteria | a=P18Y/..
      HPV/Follow-Up at age 18 | name | a=P18Y/P19Y
      HPV/Follow-Up at age 28 | name | a=P28Y/P29Y
      HPV/Initial at age 14 | name | a=P14Y/P15Y
      HPV/Follow-Up at age 22 | name | a=P22Y/P23Y
      HPV/Follow-Up at age 25 | name | a=P25Y/P26Y
      INMA/Children | other inclusion criteria | -
      testCohort1/test subcohort 1A | name | -
      testCohort1/test subcohort 1A | other inclusion criteria | -
      PSYCONN/PHAMOUS | other inclusion criteria | a=P18Y/..
      testCohort2/test subcohort 2A | name | -
      testCohort2/test subcohort 2A | other inclusion criteria | -
      RS1/2018 | name | ?y=2018/2018
      RS1/2018 | other inclusion criteria | a=P55Y/..
      RS1/1993 | name | ?y=1993/1993
      RS1/1997 | name | ?y=1997/1997
      RS1/2014 | name | ?y=2014/2014
      RS1/2002 | name | ?y=2002/2002
      RS1/2009 | name | ?y=2009/2009
      RS2/2015 | name | ?y=2015/2015
      RS2/2011 | name | ?y=2011/2011
      RS2/2004 | name | ?y=2004/2004
      RS2/2004 | other inclusion criteria | a=P55Y/..
      RS3/baseline | other inclusion criteria | a=P45Y/..
      RS3/2012 | name | ?y=2012/2012
      RS3/2012 | other inclusion criteria | a=P45Y/..
      testCohort1/test subcohort 1B | name | -
      testCohort1/test subcohort 1B | other inclusion criteria | -
      """#
    ),
    (
      "dictionaries/HDRUK__datasets/datasets.v2.csv",
      #"""
      0092dc60-a0af-4d45-801c-b888210d6609 | abstract | y=2003/..
      0217114b-6847-4aae-9d76-4d52acea2bcc | abstract | -
      039c0b29-63f6-4ce9-8d89-87012a52e44f | description | -
      d47a088e-8390-4742-8d7c-8f42becb5e03 | abstract | -
      05eadf79-02a7-4c1f-b1be-93694172a9b3 | abstract | n=58000
      0664f988-276e-4268-af43-1986a3101f38 | description | -
      c91a5436-4906-4fd4-ab56-cd3f401edf68 | abstract | y=2020/2020
      0715a950-3999-46d8-a646-6496866638a1 | abstract | -
      08a29778-afac-4ae0-86fc-5ca544d53874 | abstract | y=1952/1966 ?n=48000
      09e8e407-82b4-4ed4-b296-53810472cbe9 | description | ?a=../P5Y
      0c74238f-58b4-42d4-a97a-94737d75a897 | abstract | y=2006/..
      b2dc1d3c-c68d-4700-8ab5-cfe919614259 | description | -
      9fb94f41-8a87-4d23-a754-0772bf54f0c2 | abstract | -
      bbdd6a8c-0d2c-4fc7-9c72-3710e4d093c0 | abstract | -
      12c5b83c-6e4a-442e-b6c2-2f6b7165fe6b | description | y=2003/.. ?y=2013/.. ?y=2015/..
      16445ebd-bd45-4ded-a7ae-05f33f676598 | abstract | -
      17cd75a2-e2b5-440c-89b1-22c9f3b03a03 | description | -
      191c1e3f-4eff-41b9-bff1-c6510f7c6c3d | abstract | -
      1a0af437-ec80-4db7-9c76-a2418cc8c5c8 | description | y=2017/.. ?y=2018/..
      964570f6-7dcf-479c-bb28-16838f60d99a | abstract | -
      1db7ce43-0dc3-4fa9-8bc8-14db16aba508 | abstract | y=1995/2017
      0c21d1a5-7697-4c5b-8abd-f8e002f1f9fd | abstract | y=2004/..
      22739526-317f-4b0e-a23b-ece0c859958f | description | -
      fdd64305-8bc9-432e-8b76-7331becf9835 | abstract | -
      23330792-fe18-4331-a101-b246657a03ae | description | y=2003/.. ?y=2013/.. ?y=2015/..
      24b82645-1854-438a-97b2-911bba469d3d | abstract | -
      4044dbbc-4d59-48ba-a7be-de34eb3e4be9 | abstract | -
      ada01ffb-9f1f-47a6-9f8d-49d152bedd93 | abstract | -
      40a038fc-2b4e-4845-afdb-b194cb41034c | abstract | ?y=2015/2016
      59133e41-ca8b-4934-9b1d-f227d00215f5 | abstract | y=2000/2020
      278c3fb2-6b1e-46db-a529-9fc7ddaf4461 | description | a=P1Y/P19Y y=2019/..
      2d391cd0-3e25-468e-aea8-365ba40c85ad | abstract | -
      2ab363bf-3013-475b-8254-bd7740f70edb | abstract | y=1999/..
      6da1bbf9-2fc0-4066-abce-4aa771dc5644 | abstract | y=1990/.. ?y=1993/.. ?y=1994/..
      4d213e7e-b63b-4171-8645-5fbbe5feb6a3 | abstract | y=2006/2010
      70e5d92a-4f5a-4b97-9773-94c80a3e17d0 | description | -
      2d6e8e68-2fc9-4b9c-a517-c5c5677af225 | abstract | -
      15180259-9adf-4308-bccc-bf53afa6819d | abstract | -
      359006d7-1c6c-43c2-8905-09b016398ae1 | description | -
      b5397b6b-3f67-40e7-a911-a8f12504d50f | abstract | -
      37eb2884-d7df-489f-a3ad-f02f1e510475 | description | -
      f751b5c6-35c7-4ecf-bb6d-0e0358a9bfdd | description | -
      3a56c317-bf1b-448d-89ab-3421eae3aa18 | abstract | -
      3a9ab245-5fcc-49a0-ae58-12ebab9b0053 | description | y=2018/2018
      3aa01779-831e-478f-b4e3-7c111d642b18 | abstract | -
      4348fdb7-e4c2-433e-a6b1-705889906826 | abstract | y=1995/..
      3ce4870c-5062-4d01-8801-2cf505b979b7 | description | n=14500 a=P18Y/..
      3e85b49c-1e09-4703-88c3-81656de5786d | abstract | y=1989/.. y=2009/..
      3f1d93ae-792e-4f0c-8cb7-40413b81e132 | description | ?n=1600
      6eb213b2-a380-4480-ba74-572a8d49c876 | abstract | -
      45227ae2-70a8-4cb0-8bac-b4512bef2ccf | abstract | -
      ea5d2a82-ade0-4db7-87e8-334e471f11fa | abstract | -
      47bec08b-57b7-450e-9be7-af19bab99b58 | abstract | -
      480ccd8a-309e-417a-ac23-5b2d9cd281b1 | abstract | n=488000
      4dd3f23c-44be-4126-aac5-ba655d07855c | description | -
      34aa1d58-40d7-4fb7-95ce-5d28ccd6958d | abstract | -
      142e3cd0-7c1e-43f1-8d34-79dc6a66bf94 | description | -
      5536b00a-fb31-4e91-9bd8-e7f774974846 | abstract | -
      5ef72aca-5c63-45e8-ac73-956449dfa005 | description | -
      561b8a79-6bac-4ffc-91f4-0bbec4e90968 | abstract | a=P2M/P60M
      29d29059-0d88-44a6-980f-0021c7b489df | abstract | n=200000
      56f3e791-a204-4f67-a4d0-52803148d71a | description | -
      5852d8bc-d721-4daf-a63b-21aebcc6f5a9 | abstract | y=2001/.. y=2009/..
      5b0ef00a-dd9e-4633-8ed5-51edf9dde19a | abstract | -
      5c7ae78d-53e6-427d-a3a9-52538f8342dc | description | -
      5d2758c6-b315-421f-9971-9df8ba83a2d4 | abstract | -
      600be397-211b-4f65-9f82-e85f4393fb8a | abstract | y=2019/2019
      b47c056d-d5bc-46fb-b035-e7049539d5cc | abstract | y=1995/2017 c=ICD10:C00-C97 c=ICD10:D00-D48
      d3b267ba-d9e7-4237-845b-818f3d349a53 | abstract | y=1995/..
      7b20bed0-77c7-48a8-96db-d790b6a574d8 | description | -
      67cd0c2b-3944-4bc4-a03a-4081ee67847f | description | n=4000
      21b414bd-af0a-41bb-a2d5-1e23d7b46a25 | abstract | -
      6d1b9b23-1197-4857-9b17-9e26cb0633e8 | abstract | y=2003/.. ?y=2013/.. ?y=2015/..
      6dd0f10d-82fa-438f-ba74-9c880f60bf4c | abstract | y=1999/.. y=2005/..
      6e5916d4-017c-4542-bc71-edf6d4c5a055 | abstract | ?n=120000
      6ec3a47b-447a-4b22-9b7a-43acae5d408f | description | -
      72fe91de-b0c0-423a-ad68-bd7067b20ad8 | abstract | -
      73ba9de7-67fe-4728-b397-bc5fb1d67df1 | abstract | -
      7480abe4-e073-40ef-882d-217542b5e08e | description | -
      75614b69-bc18-416b-9d27-fd8ca9fc4521 | abstract | -
      76ec0282-02e0-4fff-b016-76bc6ffcb784 | description | y=2019/2019
      977a8346-c9a1-4f25-8d62-0da8258a7158 | abstract | -
      e1b7f44e-dfaf-49c0-accb-78b5799b217c | description | -
      1aa6acc3-ea1d-4983-ba95-28ee83f43a68 | abstract | -
      79116473-bda2-413c-82ad-ba2b86e5076f | description | -
      d3bffb71-7273-402b-8e3f-6f7f1e355251 | abstract | c=ICD10:C00-C97 c=ICD10:D00-D48
      8b2da280-2ad2-475c-9c11-2f9602270055 | abstract | -
      d7f51d62-54c1-462a-abf8-221935d4b79d | description | -
      7fab080b-6e2a-4c82-a5e5-daf99c70662a | description | -
      f47a5ddc-5467-4bed-a647-b18c515baef3 | abstract | -
      0cb2f65d-a2dc-4b56-87d2-63070d046fb7 | description | -
      545a9801-f5f3-4884-87db-bbed5cd963f9 | abstract | -
      526094c8-67c5-4ecc-8a67-8d2dabc50692 | description | -
      3c8e3c85-3944-4753-98bc-e6af332610b7 | description | -
      875999d5-f5ed-4136-ac20-b20f1abe27dd | abstract | a=P16Y/..
      c55b9af7-0a25-4734-926c-754f37ae2a42 | abstract | -
      91479cbf-664e-4782-8514-a3247bb5c4f4 | description | y=2019/2019
      94c1e58a-1083-4a22-9083-ef93c4bad002 | abstract | a=P0Y/P30Y
      94e28efd-a976-4748-81fd-956a598c26cb | description | -
      84be1f7c-bf4a-434f-9694-612e292903bf | abstract | -
      f79c61fd-68f8-4922-9e2d-5dab0ec04b30 | description | -
      d63ce002-167e-41db-befd-5fc8bad997f1 | abstract | y=2006/2010
      99812cec-ea1c-4979-8e00-32df5bad000b | description | -
      67965099-ac79-4a11-966e-bd7dcfebaadd | abstract | n=105000
      9beca627-12cd-4231-8638-93cf0bdfa413 | abstract | -
      9ce35921-a1de-444b-a822-c0f6a8003797 | abstract | y=1999/..
      6b92e8a0-fe2b-431c-9f30-aa918572c339 | description | -
      a05443cd-e292-4b5f-b1f1-95718e300d46 | abstract | a=P16Y/..
      d1bd1a02-2607-472c-b710-a8407b3bdab5 | description | -
      a11a234b-8b59-41e8-920a-f8f1799d3c77 | abstract | -
      fa3cb1d7-5017-4eac-a1e0-c877af0432ea | abstract | -
      69249901-517a-4f35-a7bb-ef80aa2f32b7 | abstract | -
      57b21e7e-1a71-42a5-93eb-d8f2ce05fa36 | abstract | -
      a895be78-f41c-40b8-b2fa-678a071a6427 | abstract | y=2019/2019
      a8f5117e-7523-452f-abf3-ced72f03cb2e | description | -
      4feaddbe-aefc-4251-a89a-03d8c9ac0d6f | abstract | -
      67681e4c-8be4-42f8-b474-e0e431cc10fd | abstract | -
      aa5c8e81-ad02-4366-9577-472f7ed339d9 | abstract | y=2006/..
      34a5881b-6542-4181-b11c-d3d47d093473 | abstract | -
      ae4b8371-d037-46e8-bdcd-bf3de08ef38e | abstract | n=8800000
      aeb2f1ea-c914-4b30-94c8-9fd3eb51b288 | description | y=2019/2019
      aecc1328-3c30-4eff-9f56-ae1278846ef9 | abstract | n=100000
      af4af5cc-a9eb-4e0e-b50a-3cab4ac2daf9 | abstract | -
      b1dc1917-8522-4ecd-a829-c866c5cffe3b | abstract | y=1994/2015
      68b5d28a-47f7-49a8-a5eb-300efad07f22 | abstract | -
      fe80d310-ccda-4df0-a3b4-65aa426df8a0 | abstract | -
      818a4585-7373-4948-a992-37ece6be1928 | abstract | -
      b8eb8960-cfbc-4ff6-b84d-fcac1d27918c | abstract | -
      c2548017-7913-40e1-bf98-aaa2e907b0ea | description | -
      4b220182-27d6-45f0-82a4-7ad9a7019f68 | abstract | -
      d2292f30-d8ad-4404-8032-470f1f9f5286 | abstract | -
      ce944598-112c-4185-94ea-7259c0b8d928 | abstract | -
      cabb1db1-ee3e-42ce-a40b-468282e2011d | abstract | y=2018/2018
      9782f4c9-cdd8-4a67-b873-e948a72c7d96 | abstract | -
      cd0cc1de-f0bc-4247-9e67-47e162e2cc6b | abstract | c=ICD10:C00-C97 c=ICD10:D00-D48
      cde234d0-748b-4df6-a59d-3268cc7e8c1d | description | -
      cf3f4336-e52d-4b82-8cc5-647dedaaee57 | description | a=P18Y/.. y=2018/2019
      edeebbc9-8df0-4068-a528-a09add858799 | abstract | y=2010/2011
      cffc7548-58c4-407d-b923-acf0283bf484 | abstract | -
      0edfedd1-279f-4dde-96a6-a6698f634b93 | abstract | y=2009/..
      fb226f0a-4ba7-4550-b998-12286967d25b | description | -
      d3673b75-ec8f-4c2e-8c9b-6ef1d951f978 | abstract | -
      89c488c6-e8a6-45cd-950e-61068d8ae958 | abstract | -
      d6296f3e-ccd9-46a5-acc9-50eb5aa41c56 | description | -
      da4d3e21-3d81-49e9-ada0-6175e2341190 | description | -
      e3e501f5-8e5e-4517-95a5-39346368a6bc | description | -
      dba474a3-90c4-423d-beb0-5ef79c490d24 | abstract | y=2003/..
      37ab5fef-c975-4d63-992c-4dfe9f2b3441 | abstract | -
      dfb21b3b-7fd9-40c4-892e-810edd6dfc25 | abstract | -
      3f9f2275-3214-4b93-bfd6-7003d1c8f7fd | description | -
      5ded2dea-df0f-4e96-9843-d4bb219f4c97 | abstract | -
      e8c15da1-6802-4d20-b24e-8ed80a4ff68e | description | -
      29982ce0-c1bb-43bc-bc66-535d21591408 | abstract | -
      efbb3bf4-834b-417e-b002-03fc41715e58 | description | a=P18Y/..
      e5c48082-2807-4b1e-93ac-b288b101d8b1 | abstract | -
      fa179e24-2068-4c34-b73c-230003010e9f | abstract | -
      faf7ec31-999a-4d87-9d6d-8837ff2fa486 | description | y=2015/..
      25219983-230b-4029-9da3-c772c839ae5c | abstract | a=P50Y/P71Y
      fbad23e8-5079-4f11-b8b7-aaa01c0fbc4b | description | -
      fe3f2246-aec4-4be4-8f51-3e5bde80931d | description | -
      1e9d2e51-c70a-431e-8cbf-95dbf53de091 | abstract | -
      fede80e2-aea9-4229-8024-39b09110be7b | description | -
      f086bb78-67a8-4f11-b7ea-3800ce401a90 | abstract | -
      """#
    ),
    (
      "rdf/Health-RI__harvesting-test-data/dataset_health.ttl",
      #"""
      http://example.healthdata.nl/set/dataset | keyword=Test 1 | -
      http://example.healthdata.nl/set/dataset | keyword=Test 3 | -
      """#
    ),
    (
      "rdf/opendatateam__udata/udata/harvest/tests/dcat/catalog.xml",
      #"""
      http://data.test.org/datasets/4 | description | -
      """#
    ),
    (
      "rdf/opendatateam__udata/udata/harvest/tests/dcat/udata.xml",
      #"""
      https://vanves-seineouest.opendatasoft.com/explore/dataset/bureau-de-vote-vanves/ | description | -
      """#
    ),
    (
      "rdf/lhotanok__data-engineering/docs/data/population-metadata.ttl",
      #"""
      http://example.org/metadata#populationDataset | title | y=2021/2021
      """#
    ),
    (
      "rdf/SEMICeu__DCAT-AP/releases/3.0.0/html/examples/example-bee-population-2022-2023.ttl",
      #"""
      https://data.gov.gr/id/dataset/BeePopulation2022 | description | y=2022/2022
      https://data.gov.gr/id/dataset/BeePopulation2023 | description | y=2023/2023
      """#
    ),
    (
      "rdf/SEMICeu__DCAT-AP/releases/3.0.0/html/examples/example-bee-population-dataset-series-gea-nha.ttl",
      #"""
      https://data.gov.gr/id/dataset/BeePopulation2022 | title | y=2022/2022
      """#
    ),
    (
      "rdf/ckan__ckanext-dcat/examples/dcat/catalog.rdf",
      #"""
      https://data.some.org/catalog/datasets/1 | title | -
      https://data.some.org/catalog/datasets/2 | title | -
      https://data.some.org/catalog | description | -
      """#
    ),
    (
      "rdf/ckan__ckanext-dcat/examples/dcat/dataset_deri.ttl",
      #"""
      http://data.london.gov.uk/dataset/Abandoned_Vehicles | description | y=2007/2008 ?y=2006/2007
      """#
    ),
    (
      "rdf/Universita-degli-Studi-di-Teramo__OpenData/catalogo/catalog.rdf",
      #"""
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/professori-a-contratto-classi-eta-2021-2022 | description | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/professori-a-contratto-area-2021-2022 | title | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/personale-tutorato-2021-2022 | title | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/collaboratori-linguistici-2022 | title | y=2022/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/collaboratori-linguistici-2022 | keyword=anno 2022 | y=2022/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/altre-collaborazioni-a.s.-2022 | description | y=2022/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/personale-tecnico-amministrativo-a.s.-2022 | description | y=2022/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/in-out-2017-2023 | description | y=2017/.. ?y=2017/2018
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/distribuzione-contribuzione-2021-2022 | description | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/esoneri-totali-2021-2022 | description | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/esoneri-parziali-2021-2022 | description | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/interventi-a-favore-degli-studenti-2021-2022 | description | y=2021/2022
      """#
    ),
    (
      "rdf/opendatasoft__dcat-draft/catalog.ttl",
      #"""
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_kiosques_presse_a_paris | description | -
      http://public.opendatasoft.com/api/datasets/1.0/arretesinsalubriteparis2010 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/the-deadliest-hurricanes-in-the-united-states-1900-1996 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-marches-de-travaux-passes-par-le-departement-de-paris | description | y=2009/2013
      http://public.opendatasoft.com/api/datasets/1.0/c_reseau_tmja2010_compresse_classes_mja2010 | title | ?y=2010/2010
      http://public.opendatasoft.com/api/datasets/1.0/rgc2011dom | title | ?y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/resultats-de-lelection-municipale-2014-2eme-tour | description | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/adresses_des_panneaux_cq | description | -
      http://public.opendatasoft.com/api/datasets/1.0/geoflar-communes | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_empruntes_de_2012 | description | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/bornes_et_arceaux_de_stationnement_a_paris | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_recherches_en_2013 | title | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-marches-de-fournitures-passes-par-le-departement-de-paris | description | y=2009/2013
      http://public.opendatasoft.com/api/datasets/1.0/contours-iris-2014 | title | ?y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/zones-de-rattachement-des-bureaux-de-vote-en-2014 | description | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-marches-de-fournitures-passes-par-la-ville-de-paris | description | y=2009/2013
      http://public.opendatasoft.com/api/datasets/1.0/inseerecensementgeographie2008 | description | y=2008/2008
      http://public.opendatasoft.com/api/datasets/1.0/2013-2014-nyc-school-zones | description | y=2013/2014
      http://public.opendatasoft.com/api/datasets/1.0/utilisations_mensuelles_des_hotspots_paris_wi-fi | description | -
      http://public.opendatasoft.com/api/datasets/1.0/annuaire_de_l_administration_-_base_de_donnees_locales_v2_-_organismes | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_empruntes_de_2013 | title | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/code-insee-postaux-geoflar | title | ?y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_sites_des_hotspots_paris_wifi | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_empruntes_2012_par_bibliotheque | description | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/parcsetjardinsparis2010 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/fire-houses-nyc | description | -
      http://public.opendatasoft.com/api/datasets/1.0/petits_marchands_sur_l_espace_public_en_2012 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/resultats-du-baccalaureat-2014 | description | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/maneges_et_jeux_2012 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/chicago_incidents_2001_present | description | y=2001/..
      http://public.opendatasoft.com/api/datasets/1.0/boston-urban-orchards | description | -
      http://public.opendatasoft.com/api/datasets/1.0/polices-municipales-20120 | description | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/donnees-sur-les-medecins-accredites | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-marches-de-services-passes-par-la-ville-de-paris | description | y=2009/2013
      http://public.opendatasoft.com/api/datasets/1.0/top10_nyc_christmas_scenes_fr | title | -
      http://public.opendatasoft.com/api/datasets/1.0/ordres_du_jour_du_conseil_general | description | y=2008/2014
      http://public.opendatasoft.com/api/datasets/1.0/tous-les-documents-des-bibliotheques-de-pret | description | y=2015/2015
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_prenoms_2004_a_2012 | title | y=2004/2014
      http://public.opendatasoft.com/api/datasets/1.0/hurricane-tracks-1851-20071 | title | y=1851/2007
      http://public.opendatasoft.com/api/datasets/1.0/bati_donnees_geographiques | description | -
      http://public.opendatasoft.com/api/datasets/1.0/repartition-de-la-reserve-parlementaire-en-2014 | title | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/nomenclature_du_tri_selectif | description | -
      http://public.opendatasoft.com/api/datasets/1.0/population-francaise-region-2011 | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/ordres_du_jour_du_conseil_municipal | description | y=2008/2014
      http://public.opendatasoft.com/api/datasets/1.0/population-francaise-des-communes-2011 | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/boston-public-schools-map | description | -
      http://public.opendatasoft.com/api/datasets/1.0/frenchcheese | description | -
      http://public.opendatasoft.com/api/datasets/1.0/resultat_ballon_d_or_2014 | description | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/resultats-de-lelection-municipale-2014-1er-tour | description | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/rgc2011 | title | ?y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/accidentologie | description | -
      http://public.opendatasoft.com/api/datasets/1.0/natural-earth-us-states-provinces-1110m | title | -
      http://public.opendatasoft.com/api/datasets/1.0/titres-diffuses-sur-6-stations-de-radios-francaises | description | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/fromagescsv-fromagescsv | description | -
      http://public.opendatasoft.com/api/datasets/1.0/prix_des_carburants_j_7 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/reserve-parlementaire-2013-de-lassemblee-nationale0 | title | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/equipements_de_proximite | description | -
      http://public.opendatasoft.com/api/datasets/1.0/gender-equality-in-europe | description | ?y=2010/2010
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_reserves_en_2013 | description | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_marches_de_quartier_a_paris | description | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/petits_marchands_sur_l_espace_public | description | -
      http://public.opendatasoft.com/api/datasets/1.0/zones-de-rattachement-des-bureaux-de-vote-en-2012 | description | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/les_references_les_plus_reservees_en_2011 | description | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/carte-des-stations-netatmo-en-france | description | -
      http://public.opendatasoft.com/api/datasets/1.0/population-projection-in-helsinki-and-the-helsinki-region-by-age-and-sex | description | y=2014/2050
      http://public.opendatasoft.com/api/datasets/1.0/killings-by-law-enforcement-officers-in-the-usa | description | -
      http://public.opendatasoft.com/api/datasets/1.0/boston-active-food-establishment-map | description | -
      http://public.opendatasoft.com/api/datasets/1.0/restaurants_a_proximite_de_pepiniere_27 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/arbresalignementparis2010 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/etiquettes_energetiques_des_batiments_municipaux | description | -
      http://public.opendatasoft.com/api/datasets/1.0/tournagesdefilmsparis2011 | description | y=2002/2010
      http://public.opendatasoft.com/api/datasets/1.0/plaques_commemoratives_1939-1945 | title | ?y=1939/1945
      http://public.opendatasoft.com/api/datasets/1.0/espaces-cityssimo | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_ouvrages_des_bibliotheques_en_janvier_2009 | description | ?y=2009/2009
      """#
    ),
    (
      "rdf/GenomicDataInfrastructure__gdi-userportal-ckanext-fairdatapoint/ckanext/fairdatapoint/tests/test_data/dataset_cbioportal.ttl",
      #"""
      https://health-ri.sandbox.semlab-leiden.nl/dataset/d9956191-1aff-4181-ac8b-16b829135ed5 | title | -
      """#
    ),
    (
      "rdf/GenomicDataInfrastructure__gdi-userportal-ckanext-fairdatapoint/ckanext/fairdatapoint/tests/test_data/root_fdp_response.ttl",
      #"""
      http://example.org/Dataset1 | title | y=2023/2023
      """#
    ),
    (
      "rdf/GovDataOfficial__ckanext-dcatde/ckanext/dcatde/tests/resources/metadata_max.rdf",
      #"""
      http://mtest6.gd.swe.seitenbau.net:5000/dataset/bd2d4fa6-e9ad-470d-888b-5eb1378d39e9 | keyword=hmbtg_09_geodaten | -
      """#
    ),
    (
      "rdf/GovDataOfficial__ckanext-dcatde/examples/catalog-endpoint.rdf",
      #"""
      http://data.example-domain.de/dataset/0ee2fe79-fc37-400d-a8ca-4915b0295aec | description | y=2009/2009 ?y=2004/2004
      """#
    ),
  ]
}

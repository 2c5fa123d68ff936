extension JudgedTexts {
  /// Texts of the corpus that hold a word for an age, such as “newborn”, “infancy” or “teenagers”: all of those tables,
  /// and a few of their variables. Some thirty are versions of one text. Each was judged before any reader of such
  /// words was written; only ages and gestation count here.
  ///
  /// A cohort that is told by a word alone has the ages that the word means: newborns those of the first 28 days,
  /// infants those of the first year. Deaths and births together, whoever is only screened for or looked at, and
  /// what children will once be are none; care for newborns in a name may be read so or not.
  static let namedAges: [(file: String, rows: String)] = [
    (
      "dictionaries/HDRUK__datasets/datasets.v2.csv",
      #"""
      0c98200b-48b5-418a-b8d0-a7708abc1f39 | abstract | -
      0d89c503-1c79-4e2a-baf6-02f12e68805b | title | ?a=P0D/P28D
      0d89c503-1c79-4e2a-baf6-02f12e68805b | abstract | a=P0D/P28D
      0d89c503-1c79-4e2a-baf6-02f12e68805b | description | a=P0D/P28D
      9fb94f41-8a87-4d23-a754-0772bf54f0c2 | abstract | -
      bbdd6a8c-0d2c-4fc7-9c72-3710e4d093c0 | abstract | -
      72b4e4f6-3b7a-4a9c-a37d-3ce45e2a109a | abstract | -
      1d5e3b05-8ce3-4f80-ae3a-f6031ad8cf69 | abstract | -
      227fe0ea-d76e-4c14-a33e-ca255380937d | description | -
      36db3cac-06db-435a-8932-ffb70b584092 | abstract | -
      512162d9-6ec1-4180-a2e8-b582eb9defaa | abstract | -
      ada01ffb-9f1f-47a6-9f8d-49d152bedd93 | abstract | -
      278c3fb2-6b1e-46db-a529-9fc7ddaf4461 | title | -
      2d391cd0-3e25-468e-aea8-365ba40c85ad | abstract | -
      b5397b6b-3f67-40e7-a911-a8f12504d50f | abstract | -
      7e367823-18fd-4075-81ad-6c568f7a510a | abstract | -
      3a51b861-026d-45ed-abe6-30d9cc07b516 | abstract | -
      3a51b861-026d-45ed-abe6-30d9cc07b516 | description | -
      ff5ccf0a-cb13-4c52-9ab9-e85e382b0847 | abstract | -
      426c2cfb-3af8-444c-bfae-1b1f78c050ba | title | -
      426c2cfb-3af8-444c-bfae-1b1f78c050ba | abstract | -
      4271bc64-b139-40b0-98de-5f2e94e2d026 | title | -
      4271bc64-b139-40b0-98de-5f2e94e2d026 | abstract | a=P0D/P28D
      4271bc64-b139-40b0-98de-5f2e94e2d026 | description | a=P0D/P28D g=../29
      ea5d2a82-ade0-4db7-87e8-334e471f11fa | abstract | -
      5ea9c568-b850-4589-bcbb-6ee0cfd322cd | abstract | -
      5ea9c568-b850-4589-bcbb-6ee0cfd322cd | description | -
      600be397-211b-4f65-9f82-e85f4393fb8a | title | -
      600be397-211b-4f65-9f82-e85f4393fb8a | description | -
      ffd48bf4-8a2b-491f-8b88-a5b95e1c64c2 | abstract | ?a=P0D/P28D
      76ec0282-02e0-4fff-b016-76bc6ffcb784 | title | -
      1aa6acc3-ea1d-4983-ba95-28ee83f43a68 | abstract | -
      8b2da280-2ad2-475c-9c11-2f9602270055 | abstract | -
      7f125091-12ba-464d-af7d-9a88179b0b95 | description | -
      7f9d1100-e7b5-48cd-a0a2-0651f56508f6 | abstract | -
      545a9801-f5f3-4884-87db-bbed5cd963f9 | description | -
      3c8e3c85-3944-4753-98bc-e6af332610b7 | description | a=P0D/P28D
      c55b9af7-0a25-4734-926c-754f37ae2a42 | abstract | -
      8eace3c2-1dc8-4708-9350-ad129b7d2bc9 | abstract | -
      914321d0-1d86-4974-a38d-97469f9ff2cd | description | -
      94c1e58a-1083-4a22-9083-ef93c4bad002 | title | -
      94c1e58a-1083-4a22-9083-ef93c4bad002 | abstract | a=P0Y/P30Y
      e792abc6-beb6-44e3-85f1-d780cf139ced | abstract | -
      9b7f7994-0b9c-4809-b67d-45ae1f04ec5c | abstract | -
      fa3cb1d7-5017-4eac-a1e0-c877af0432ea | abstract | -
      a807ff6d-bdcd-4649-a9d2-b7bc6dfb9a5b | description | a=../P6Y
      c405041d-1444-4c8a-892c-b90b4c2ca7f5 | abstract | -
      86379cfe-db0e-42e1-a62c-6e2c2eeeaee6 | abstract | -
      d33e15e6-dd70-4549-8042-a73f97c55af9 | title | ?a=P0D/P28D
      d33e15e6-dd70-4549-8042-a73f97c55af9 | abstract | a=P0D/P28D
      d6e4d783-89f9-44e3-89f3-03675ce2b7d0 | abstract | -
      818a4585-7373-4948-a992-37ece6be1928 | abstract | -
      b8eb8960-cfbc-4ff6-b84d-fcac1d27918c | abstract | -
      c5b09d13-48d6-4e0d-970a-3932d4eac97d | title | -
      c5b09d13-48d6-4e0d-970a-3932d4eac97d | abstract | -
      ecb94629-d537-4367-b75a-023184903b45 | description | a=P0D/P28D
      d2292f30-d8ad-4404-8032-470f1f9f5286 | abstract | -
      8e73650d-d2f9-4660-8a5b-25da333f8229 | abstract | -
      cb020c3c-f738-4741-bf6b-3df16611b02e | abstract | -
      9782f4c9-cdd8-4a67-b873-e948a72c7d96 | abstract | -
      e3e501f5-8e5e-4517-95a5-39346368a6bc | abstract | -
      de4b46f5-1591-442d-a896-6e0d91657c01 | abstract | ?a=P6Y/P12Y
      e443bc67-bc8a-430b-88a9-d3380cd2ae38 | description | -
      e516a359-74a8-4932-b4df-f2cf75eef89d | description | -
      f806fe65-79aa-4843-bc56-a08bf14ffcec | title | -
      f806fe65-79aa-4843-bc56-a08bf14ffcec | abstract | -
      f806fe65-79aa-4843-bc56-a08bf14ffcec | description | -
      f82b8ca5-5a52-4502-bf78-cfbb718cbe2f | title | -
      f82b8ca5-5a52-4502-bf78-cfbb718cbe2f | abstract | -
      f82b8ca5-5a52-4502-bf78-cfbb718cbe2f | description | -
      f99d82da-13eb-42db-ad0d-348be2173535 | description | -
      f086bb78-67a8-4f11-b7ea-3800ce401a90 | abstract | -
      """#
    ),
    (
      "dictionaries/molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Collections.csv",
      #"""
      RAINE | description | -
      ADVANCE Coverage POC | name | ?a=P3Y/P6Y
      PANIC | description | -
      NFBC1966 | description | -
      CELSPAC-TNG | description | -
      """#
    ),
    (
      "dictionaries/molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Subpopulations.csv",
      #"""
      Sepages/infants | name | a=P0D/P1Y
      """#
    ),
    (
      "dictionaries/molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Catalogues.csv",
      #"""
      ATHLETE | description | -
      """#
    ),
    (
      "dictionaries/molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Variables.csv",
      #"""
      LifeCycle/childcarerel_ | label | -
      LifeCycle/dietage_sch | label | -
      LifeCycle/fish_sch | label | ?a=P5Y/P9Y
      LifeCycle/outdoorp_psc | label | -
      LifeCycle/neo_unit | label | -
      LifeCycle/neo_unit | description | -
      LifeCycle/asthma_ever_CHICOS | label | -
      ATHLETE/c_bpa_raw_birth | label | -
      ATHLETE/c_2mpa_lod_birth | label | -
      """#
    ),
  ]
}

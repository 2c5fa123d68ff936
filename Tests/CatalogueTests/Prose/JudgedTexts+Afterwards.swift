extension JudgedTexts {
  /// The other texts with a digit of the same files: here a person judged what was read, so that they tell how much
  /// of it is right, not how much is missed. Rows as in `files`.
  static let afterwards: [(file: String, rows: String)] = [
    (
      "dictionaries/HDRUK__datasets/datasets.v2.csv",
      #"""
      01470238-7a17-47a5-a131-17178ba26a0a | description | -
      0217114b-6847-4aae-9d76-4d52acea2bcc | description | -
      43274fc0-f6de-4f81-8253-f064b0a15009 | title | -
      43274fc0-f6de-4f81-8253-f064b0a15009 | abstract | -
      3237bd59-6a50-4a90-9239-c8abcb52445c | abstract | -
      0315886c-f34a-4f1d-8f76-2dfa80a6e949 | description | y=2003/..
      e4a94f02-0653-4a1a-8c23-9bdfca34b991 | abstract | -
      d47a088e-8390-4742-8d7c-8f42becb5e03 | title | -
      d47a088e-8390-4742-8d7c-8f42becb5e03 | description | -
      05eadf79-02a7-4c1f-b1be-93694172a9b3 | description | n=58000
      0692d86c-1f24-43a4-9508-005d00bd7259 | description | n=52
      069c213c-eb04-463e-a300-7614c03cf623 | description | n=10000
      0715a950-3999-46d8-a646-6496866638a1 | description | -
      07b82dd5-adc3-42c5-8a60-914042b5bc40 | abstract | n=50000
      a417175d-0e9c-4fd3-bbb7-b625e5d790fc | abstract | y=2012/2020
      08fd6103-be40-4380-9399-aecaeb216d33 | description | -
      097cc6bd-ce98-47ec-a73d-5d2c250f2697 | title | -
      0985f58b-87e0-42d2-9ee7-efd618abcd51 | description | -
      0b7ea326-fc05-4aca-a962-3f93128b91d1 | description | -
      0bb202c7-80e8-4532-8042-1351576e6c94 | description | y=2019/..
      f2ecd723-b75d-4436-a105-e8493a6c8d7f | description | -
      34af2cce-9cc9-44de-8ce8-61a32fffe499 | description | -
      0d6ab9af-c43b-490d-b39c-2d72de46a661 | description | -
      0d70b5c8-da5d-49c5-8ff5-0bdc7b5f6306 | description | -
      87d110a6-4320-44bc-a748-97dccb328d56 | abstract | -
      9fb94f41-8a87-4d23-a754-0772bf54f0c2 | title | -
      0e80170d-de4f-4349-a879-c54a70262736 | abstract | y=2000/..
      0faa4c3e-edf5-4ae8-9b26-c59c98e26b57 | title | -
      0faa4c3e-edf5-4ae8-9b26-c59c98e26b57 | description | -
      bbdd6a8c-0d2c-4fc7-9c72-3710e4d093c0 | title | -
      11571357-b9fc-45ed-ab40-3bb3d7443245 | title | -
      11571357-b9fc-45ed-ab40-3bb3d7443245 | description | y=2018/2018
      12690263-f5d3-435b-9582-de1a88064e1e | description | -
      4e853f3a-7578-4807-bf12-06f19caa3764 | title | -
      4e853f3a-7578-4807-bf12-06f19caa3764 | description | -
      0b19e28e-a080-4299-a8e0-bc6a26335abd | title | -
      16445ebd-bd45-4ded-a7ae-05f33f676598 | description | -
      167cc04b-23b8-4a9e-9ff9-6c8e07d6a561 | description | -
      6313cd0f-6cb0-42ac-a6c9-9eea99d44ddd | title | -
      6313cd0f-6cb0-42ac-a6c9-9eea99d44ddd | abstract | -
      58bc9a64-1c70-46e9-84a0-c27249c1ae96 | title | -
      58bc9a64-1c70-46e9-84a0-c27249c1ae96 | abstract | -
      af2a66aa-b581-4665-9201-ae7a6756006e | title | -
      af2a66aa-b581-4665-9201-ae7a6756006e | description | -
      17ff9515-8296-435b-a50e-014168714689 | description | n=24000
      b57f4dfe-44cf-4760-b613-7d9b4156cdff | title | -
      191c1e3f-4eff-41b9-bff1-c6510f7c6c3d | title | -
      191c1e3f-4eff-41b9-bff1-c6510f7c6c3d | description | -
      1a412ff0-6275-4cab-a485-bb76befc7afe | description | n=900
      6b7d7ad6-184f-4db9-8b85-42071eec714b | description | -
      1b80d25c-4f0f-497b-8614-4d1a8c4d1cd3 | description | -
      9e38b36a-ac17-4817-9281-1d4b04e86eea | abstract | -
      964570f6-7dcf-479c-bb28-16838f60d99a | title | -
      1fcbb814-10e0-43b7-b383-b5c818090ac8 | description | -
      0c21d1a5-7697-4c5b-8abd-f8e002f1f9fd | title | -
      21cd4b8e-f4f5-44a6-83eb-b7799e98ba55 | description | -
      237e724d-03b2-478c-a92d-85a1baa6ae53 | description | y=2016/..
      207e1077-7736-4649-ac35-ff2341b1e2c6 | title | -
      24b82645-1854-438a-97b2-911bba469d3d | description | -
      4044dbbc-4d59-48ba-a7be-de34eb3e4be9 | title | -
      4044dbbc-4d59-48ba-a7be-de34eb3e4be9 | description | -
      36db3cac-06db-435a-8932-ffb70b584092 | description | -
      512162d9-6ec1-4180-a2e8-b582eb9defaa | title | -
      512162d9-6ec1-4180-a2e8-b582eb9defaa | abstract | -
      ada01ffb-9f1f-47a6-9f8d-49d152bedd93 | title | -
      263f4ce3-7ccf-45c3-9d41-c1f5ed14cc81 | description | -
      979913ae-1a86-436a-838f-512473ca5af5 | title | -
      979913ae-1a86-436a-838f-512473ca5af5 | abstract | a=P27M/P31M y=2013/..
      270b55a8-a9ee-44ee-8db6-eb214e721eea | description | -
      2d391cd0-3e25-468e-aea8-365ba40c85ad | title | -
      2d391cd0-3e25-468e-aea8-365ba40c85ad | description | -
      6ffda2aa-7d8e-48ad-8bd2-6271af2b5704 | abstract | y=2000/..
      2c53d1f7-4540-4c57-8e93-8115b8abc6a9 | description | y=2018/2018
      4d213e7e-b63b-4171-8645-5fbbe5feb6a3 | title | -
      70e5d92a-4f5a-4b97-9773-94c80a3e17d0 | title | -
      2d6e8e68-2fc9-4b9c-a517-c5c5677af225 | description | n=30000
      2dbd2e38-a4bb-4f8c-b401-ebec10f0d89e | title | y=2019/2019
      2dc79612-0e0d-4336-aaa1-6abd90d28589 | title | -
      304430ff-0aff-4d36-91e5-94be251a409a | title | -
      304430ff-0aff-4d36-91e5-94be251a409a | description | -
      30a0ee0e-d9f9-4341-b00c-2fab8f122b5f | description | n=360
      33e4b8c6-23cc-4c5f-a7a5-8380035b6601 | title | -
      33e4b8c6-23cc-4c5f-a7a5-8380035b6601 | description | -
      33e96a6f-8791-48c7-a440-889dba594c36 | abstract | y=1980/.. y=2009/..
      15180259-9adf-4308-bccc-bf53afa6819d | description | -
      b5397b6b-3f67-40e7-a911-a8f12504d50f | title | -
      3728b674-68a2-4710-9f8e-b0fc3f2add10 | abstract | y=2007/..
      37eb2884-d7df-489f-a3ad-f02f1e510475 | title | -
      37eb2884-d7df-489f-a3ad-f02f1e510475 | abstract | -
      381413fe-8808-47f8-b8df-e65baa543ae4 | description | n=400
      38254214-35f1-4564-b7bb-aab331732dab | description | -
      a59a13a4-9e33-48c7-bafe-3e3eddcd58d4 | abstract | y=2004/..
      3a51b861-026d-45ed-abe6-30d9cc07b516 | title | -
      3a9ab245-5fcc-49a0-ae58-12ebab9b0053 | abstract | y=2018/2018
      3aa01779-831e-478f-b4e3-7c111d642b18 | title | -
      3aa01779-831e-478f-b4e3-7c111d642b18 | description | -
      3df2b90b-0bfe-4fed-b062-ae02f86a4f52 | description | y=1993/2000 y=2001/..
      3bb25cba-b4dc-47f1-ab5e-b63f89500612 | description | n=30000
      3e89692b-7aa2-49d6-b802-82921bd7e006 | abstract | a=P18Y/..
      3e89692b-7aa2-49d6-b802-82921bd7e006 | description | a=P18Y/..
      3f1d93ae-792e-4f0c-8cb7-40413b81e132 | abstract | -
      9eb0d617-7de1-4674-980c-5e10c8c2df8e | title | -
      9eb0d617-7de1-4674-980c-5e10c8c2df8e | abstract | -
      9eb0d617-7de1-4674-980c-5e10c8c2df8e | description | y=2001/2001
      6eb213b2-a380-4480-ba74-572a8d49c876 | title | -
      6eb213b2-a380-4480-ba74-572a8d49c876 | description | -
      45227ae2-70a8-4cb0-8bac-b4512bef2ccf | title | -
      45227ae2-70a8-4cb0-8bac-b4512bef2ccf | description | -
      426c2cfb-3af8-444c-bfae-1b1f78c050ba | description | -
      4271bc64-b139-40b0-98de-5f2e94e2d026 | title | -
      4271bc64-b139-40b0-98de-5f2e94e2d026 | description | g=../29
      430331ef-fa66-485b-b090-e4e83def9136 | description | y=2019/..
      ea5d2a82-ade0-4db7-87e8-334e471f11fa | title | -
      30bbee1a-149d-4f97-902e-628f5064a29c | abstract | y=2020/2020
      4678a81d-dfb6-478a-a373-d5510866b3d0 | description | y=2018/2018
      47bec08b-57b7-450e-9be7-af19bab99b58 | description | -
      87bad22f-e785-40e2-9e5e-11883a8650f1 | abstract | -
      bc215646-63f4-445d-ad1f-011221d38819 | description | -
      4b71fca4-8b2c-4e37-8996-b64a9c1450f0 | abstract | y=2018/2018
      4b71fca4-8b2c-4e37-8996-b64a9c1450f0 | description | y=2018/2018
      50631db6-126e-4b3a-8035-444b66ba4afa | abstract | y=2019/2019
      510e1782-1650-4342-9c20-185ca47f7b11 | abstract | -
      292f5d24-db43-4c41-b236-75fe3157254e | title | -
      292f5d24-db43-4c41-b236-75fe3157254e | abstract | -
      535fbfd4-34f0-436d-8de2-e708fd0fa103 | description | -
      dc7959af-1fba-4460-acea-d743f8d54901 | title | -
      dc7959af-1fba-4460-acea-d743f8d54901 | abstract | -
      3985221d-b0fa-4b00-a6bb-f9220f357b2d | title | -
      5536b00a-fb31-4e91-9bd8-e7f774974846 | description | -
      561b8a79-6bac-4ffc-91f4-0bbec4e90968 | description | a=P2M/P60M
      598989e4-17b7-4730-87af-b7e6b1519301 | description | -
      59bc96f9-69b7-4763-81a8-ec4695b6b55e | description | a=P18Y/.. y=2019/2019
      5bb40472-fc5d-4b16-a0a6-d1d42fd1d3e8 | description | -
      5d2758c6-b315-421f-9971-9df8ba83a2d4 | description | -
      2ba415d9-af52-4ec9-b25a-bb53cba63ad6 | description | -
      600be397-211b-4f65-9f82-e85f4393fb8a | title | y=2019/2019
      600be397-211b-4f65-9f82-e85f4393fb8a | description | y=2019/2019
      61cf3b8d-5a1b-4241-aaac-89599bf17ab6 | abstract | -
      61cf3b8d-5a1b-4241-aaac-89599bf17ab6 | description | -
      c716c220-ef80-4c33-8be1-f93c4c79e64a | title | -
      c716c220-ef80-4c33-8be1-f93c4c79e64a | description | -
      62824365-480a-4d20-9ab2-7e7739e7e2ec | description | -
      b47c056d-d5bc-46fb-b035-e7049539d5cc | title | -
      b47c056d-d5bc-46fb-b035-e7049539d5cc | description | -
      0efc0082-34ee-4666-ab60-5df57c1e2f84 | title | -
      d3b267ba-d9e7-4237-845b-818f3d349a53 | description | -
      64a0ba4d-776c-4979-a4b0-1f1fb6b61c85 | title | -
      64a0ba4d-776c-4979-a4b0-1f1fb6b61c85 | description | -
      6620b221-6909-4106-a49e-f1b5820be2f3 | description | -
      0bc73ef3-4b48-4c1c-b7b5-d1b7a3ba3c18 | abstract | -
      0bc73ef3-4b48-4c1c-b7b5-d1b7a3ba3c18 | description | -
      67cd0c2b-3944-4bc4-a03a-4081ee67847f | abstract | -
      9570deec-27f7-4225-ba9c-2ed12693b125 | title | -
      9e5f14ab-76c1-49c4-a5ff-15e99c75543f | description | -
      6aebcd6d-10c6-44cd-80d6-b5a90791db4f | description | -
      6bde3902-5d69-4c24-9d10-f84a63efdb22 | description | -
      21b414bd-af0a-41bb-a2d5-1e23d7b46a25 | title | -
      21b414bd-af0a-41bb-a2d5-1e23d7b46a25 | description | -
      6ceec25d-2c8e-4dd7-8f99-2e56ec63c298 | title | -
      6d41700e-6dac-47c1-ba31-eb2f23539efe | abstract | -
      6d41700e-6dac-47c1-ba31-eb2f23539efe | description | -
      19ac8468-53b6-408a-bf70-45b8724f9909 | title | -
      19ac8468-53b6-408a-bf70-45b8724f9909 | abstract | -
      6efbc62f-6ebb-4f18-959b-1ec6fd0cc6fb | title | -
      8bc8e8be-bb76-4c9c-8aed-5010d3f644eb | title | -
      8bc8e8be-bb76-4c9c-8aed-5010d3f644eb | abstract | -
      829e133f-180a-491c-87f4-4823624b0076 | description | -
      7038a67d-34ca-4754-a50f-41aa2849db69 | abstract | y=2003/..
      70b4d407-288a-4945-a4d5-506d60715110 | description | -
      71b8569c-b582-499c-85aa-909b825f6ea6 | abstract | -
      71b8569c-b582-499c-85aa-909b825f6ea6 | description | y=1991/1991
      dd40ba9b-492d-4761-a21e-f69bf5a56ce2 | abstract | y=2020/..
      73462506-32c5-43a0-963e-06d67e967b97 | description | -
      67a48a23-7c75-4c69-89f1-e5e37cdc5e99 | description | -
      a0ee16be-6b1f-4016-ba63-6ddf45cfb956 | title | -
      a0ee16be-6b1f-4016-ba63-6ddf45cfb956 | abstract | -
      73ba9de7-67fe-4728-b397-bc5fb1d67df1 | description | -
      e20ba80d-daca-49a0-8cce-7393aaea73fd | title | -
      74241b17-23b7-4233-b7b9-1a484aa053b0 | description | -
      7480abe4-e073-40ef-882d-217542b5e08e | abstract | -
      715b9103-8207-4771-8724-9c53ad90aff3 | description | -
      9021dcf9-cf21-4ae5-829e-a43d7f685475 | title | -
      977a8346-c9a1-4f25-8d62-0da8258a7158 | title | -
      977a8346-c9a1-4f25-8d62-0da8258a7158 | description | -
      7793f54e-73be-4c97-a941-ba105b1b0480 | description | -
      e1b7f44e-dfaf-49c0-accb-78b5799b217c | abstract | y=1998/..
      78d25670-9d20-4eb7-a79a-f29e53cc981f | abstract | y=2018/2018
      1aa6acc3-ea1d-4983-ba95-28ee83f43a68 | title | -
      79116473-bda2-413c-82ad-ba2b86e5076f | title | -
      79116473-bda2-413c-82ad-ba2b86e5076f | abstract | -
      d3bffb71-7273-402b-8e3f-6f7f1e355251 | description | n=3300 y=2012/2012 y=2006/2010
      79b02690-798b-462d-9ced-f53c9e39d624 | description | -
      8b2da280-2ad2-475c-9c11-2f9602270055 | title | -
      d7f51d62-54c1-462a-abf8-221935d4b79d | title | -
      d7f51d62-54c1-462a-abf8-221935d4b79d | abstract | y=2004/..
      7f125091-12ba-464d-af7d-9a88179b0b95 | title | -
      7f125091-12ba-464d-af7d-9a88179b0b95 | description | -
      97bfd405-f468-4d2f-8c44-21cf8739f280 | title | -
      7fab080b-6e2a-4c82-a5e5-daf99c70662a | title | y=2019/2019
      f47a5ddc-5467-4bed-a647-b18c515baef3 | title | -
      2b79907d-01d0-4b39-bf1a-bacae3957dc4 | description | -
      0cb2f65d-a2dc-4b56-87d2-63070d046fb7 | abstract | -
      7f9d1100-e7b5-48cd-a0a2-0651f56508f6 | title | -
      7f9d1100-e7b5-48cd-a0a2-0651f56508f6 | abstract | -
      545a9801-f5f3-4884-87db-bbed5cd963f9 | title | -
      545a9801-f5f3-4884-87db-bbed5cd963f9 | description | -
      82665c1e-df7f-4136-a05f-0826533149e5 | title | -
      82665c1e-df7f-4136-a05f-0826533149e5 | description | -
      b1300726-a392-4fde-8b26-e651e81c2117 | abstract | a=P16Y/..
      b1300726-a392-4fde-8b26-e651e81c2117 | description | -
      82f4cf19-9e6a-4c31-8cc3-085f3d44ba44 | description | -
      b3daba3e-f586-42f1-939d-fa6d217de3ca | abstract | y=2010/..
      8466ec6f-8a4c-4286-8138-04c35e12b1f8 | description | -
      84b6d047-2a05-4fc0-8537-809dbb3d18ed | abstract | n=30000
      8665b36e-f9a5-4062-ba56-d33fecfe3376 | description | -
      875999d5-f5ed-4136-ac20-b20f1abe27dd | description | a=P16Y/..
      88576066-fb5f-43e2-8af4-0904630b2f1b | description | -
      c55b9af7-0a25-4734-926c-754f37ae2a42 | title | -
      89aac17d-f8a1-4ddc-9495-4adc278234a9 | abstract | -
      8a128e75-0188-40a3-94d4-5f1967fcffb2 | abstract | y=2009/2015
      46ab5c30-afc7-4b8b-938d-1a31050526bb | description | -
      9c15a5e2-201b-43b4-a002-d54236d72d49 | title | -
      9c15a5e2-201b-43b4-a002-d54236d72d49 | abstract | -
      1e437c2a-83ed-4ecd-8ae1-7146d712af5e | title | -
      1e437c2a-83ed-4ecd-8ae1-7146d712af5e | abstract | n=150000
      cd4fa6e0-ef61-4e70-b971-690b0f597090 | title | -
      cd4fa6e0-ef61-4e70-b971-690b0f597090 | abstract | -
      cd4fa6e0-ef61-4e70-b971-690b0f597090 | description | -
      92d95f82-50a5-4df9-914a-ca26b14cf84c | description | -
      94c1e58a-1083-4a22-9083-ef93c4bad002 | description | -
      ff1664d5-fff0-46f3-a686-9054f69d300d | abstract | -
      037e98b8-b6ed-44d4-890a-0820c92592f3 | description | -
      93d26255-7199-4ea7-997d-f74890d12b87 | abstract | n=100000
      9445e723-655a-43d0-a4e5-50313d98eac0 | description | -
      84be1f7c-bf4a-434f-9694-612e292903bf | title | -
      972dfe26-f1e2-4aef-adab-b833f23fe072 | description | -
      e792abc6-beb6-44e3-85f1-d780cf139ced | title | -
      e792abc6-beb6-44e3-85f1-d780cf139ced | abstract | -
      d63ce002-167e-41db-befd-5fc8bad997f1 | title | -
      67965099-ac79-4a11-966e-bd7dcfebaadd | title | -
      f097376a-daba-4ba3-b555-7cfab034bf52 | abstract | -
      5770bb40-3f53-4b33-a137-9f6dd5de472d | description | -
      9beca627-12cd-4231-8638-93cf0bdfa413 | description | y=2019/2019
      a05443cd-e292-4b5f-b1f1-95718e300d46 | description | a=P16Y/..
      a06afa88-caba-4354-ac70-d05c67b34dfc | description | -
      d1bd1a02-2607-472c-b710-a8407b3bdab5 | abstract | a=P16Y/..
      fa3cb1d7-5017-4eac-a1e0-c877af0432ea | title | -
      a89a4d46-4ea3-4256-a553-fe4852db2eaf | abstract | y=1995/..
      30478610-9d8d-4693-8cd5-b61d6c9b26d1 | description | -
      a5163bce-7c03-4e61-8ebc-024939c047a8 | description | n=650
      a5c088cd-dae6-4c58-b381-a0d273585f4d | description | -
      57b21e7e-1a71-42a5-93eb-d8f2ce05fa36 | title | -
      5c836fb0-4c51-45d0-b593-b031d7ec2e3a | abstract | y=2010/2011
      a807ff6d-bdcd-4649-a9d2-b7bc6dfb9a5b | description | a=../P6Y
      a895be78-f41c-40b8-b2fa-678a071a6427 | description | a=P18Y/.. y=2019/2019
      4feaddbe-aefc-4251-a89a-03d8c9ac0d6f | title | -
      c405041d-1444-4c8a-892c-b90b4c2ca7f5 | title | -
      c405041d-1444-4c8a-892c-b90b4c2ca7f5 | abstract | -
      53fb2b17-b3af-47ed-8b8b-daf9703f8709 | description | -
      ae4b8371-d037-46e8-bdcd-bf3de08ef38e | description | n=7300000
      aecc1328-3c30-4eff-9f56-ae1278846ef9 | description | y=2013/2015
      af238430-c257-4d60-9ff0-1de6b825f09e | title | -
      af238430-c257-4d60-9ff0-1de6b825f09e | abstract | -
      af238430-c257-4d60-9ff0-1de6b825f09e | description | -
      af4af5cc-a9eb-4e0e-b50a-3cab4ac2daf9 | description | -
      d33e15e6-dd70-4549-8042-a73f97c55af9 | abstract | -
      b27afede-a51d-4aae-8bf7-ce94888fe898 | abstract | -
      0214b96d-883c-4428-b1ed-a051ca4c36ff | title | -
      0214b96d-883c-4428-b1ed-a051ca4c36ff | abstract | y=2014/2018
      0214b96d-883c-4428-b1ed-a051ca4c36ff | description | -
      68b5d28a-47f7-49a8-a5eb-300efad07f22 | description | a=../P5Y
      d6e4d783-89f9-44e3-89f3-03675ce2b7d0 | title | -
      d6e4d783-89f9-44e3-89f3-03675ce2b7d0 | abstract | -
      b7a352ee-6306-4bd8-b9bc-f2a69fe17d70 | description | y=1986/..
      818a4585-7373-4948-a992-37ece6be1928 | title | -
      bab944af-e345-4893-8640-a88aaff97c72 | description | -
      902cc75b-0614-4d4c-86d6-6d8870c8a697 | description | -
      bcb224fe-592f-4aaf-abd1-ad3e3caa61ff | abstract | n=500000 y=2006/2010 y=2015/..
      7b059ba6-0405-4cc0-bab7-e32665631d6b | description | -
      b8eb8960-cfbc-4ff6-b84d-fcac1d27918c | title | -
      62cb48d6-5de7-4351-8940-f89ad79611e5 | abstract | -
      be9bf427-d96d-4b1a-b1d1-83bdc3e8790b | title | -
      bf083b35-da74-4b82-87d3-203ba60325c6 | description | -
      bf625cfe-c4b2-4ea8-bbe8-1a8873ca4cb9 | abstract | -
      c16605d7-6e6e-4461-bfab-107660e31427 | description | -
      e12f09d0-f43b-481f-bc2d-e67c94e319a7 | description | -
      c2c77d1a-d4d8-40cd-95f3-31912d4bd561 | description | -
      4b220182-27d6-45f0-82a4-7ad9a7019f68 | description | y=2003/2004 y=2005/2006 y=2007/2008 y=2009/2010 y=2011/2012 y=2012/2013 y=2013/2014 y=2014/2015 y=2015/2016 y=2016/2017
      1d298d69-8d3d-4727-ad5b-ea318a67f2a4 | title | -
      1d298d69-8d3d-4727-ad5b-ea318a67f2a4 | abstract | a=P4Y/P6Y
      c3b4f4f2-953e-4470-bedd-9d09fd30a508 | description | -
      c3d84dfa-fe3a-4b86-a0f5-efbe45aa93ad | description | -
      70298325-a0f0-4659-aef9-a31810235e05 | description | -
      00a007aa-32a8-4db0-bdf2-e16ed1a77264 | abstract | -
      d2292f30-d8ad-4404-8032-470f1f9f5286 | title | -
      c78122ae-8be1-40d7-8567-b83059941c16 | description | n=6000
      ce944598-112c-4185-94ea-7259c0b8d928 | title | -
      c8516bb0-e4c5-484f-a370-f49315e3a330 | abstract | y=1999/..
      c960ffab-a94c-45e3-96a0-598719acfbf5 | description | -
      8e73650d-d2f9-4660-8a5b-25da333f8229 | title | -
      8e73650d-d2f9-4660-8a5b-25da333f8229 | abstract | -
      cabb1db1-ee3e-42ce-a40b-468282e2011d | description | y=2018/2018
      cb7370a6-a1b0-4473-a32f-ec85ec0155a5 | description | a=P50Y/P75Y y=2001/2005
      9782f4c9-cdd8-4a67-b873-e948a72c7d96 | title | -
      9782f4c9-cdd8-4a67-b873-e948a72c7d96 | description | -
      62aea0a4-a37f-4fb1-8290-316c03f99417 | description | -
      cd0cc1de-f0bc-4247-9e67-47e162e2cc6b | title | y=2018/2018
      cd0cc1de-f0bc-4247-9e67-47e162e2cc6b | description | -
      cf3f4336-e52d-4b82-8cc5-647dedaaee57 | abstract | a=P18Y/.. y=2018/2019
      cf8a9d13-0ee9-494d-b50d-cef39e7823c8 | description | -
      0eaa64ad-4abe-4eb7-930d-c29dae4f1fc1 | description | -
      cffc7548-58c4-407d-b923-acf0283bf484 | title | -
      cffc7548-58c4-407d-b923-acf0283bf484 | description | -
      ff2df037-3fdf-40ba-a07f-48e960ccf4bb | abstract | y=1996/.. y=2005/..
      ff2df037-3fdf-40ba-a07f-48e960ccf4bb | description | -
      0edfedd1-279f-4dde-96a6-a6698f634b93 | description | -
      d3673b75-ec8f-4c2e-8c9b-6ef1d951f978 | description | -
      d58d02f1-47c2-44fc-b16e-4f6cbbb46e62 | abstract | n=50000
      d58d02f1-47c2-44fc-b16e-4f6cbbb46e62 | description | y=2012/2014
      7f6d2eed-5135-47c9-a91d-1f5c253bd416 | title | -
      7f6d2eed-5135-47c9-a91d-1f5c253bd416 | abstract | -
      7f6d2eed-5135-47c9-a91d-1f5c253bd416 | description | -
      d90830f4-5aaa-4075-8c8d-839627224d16 | description | y=2010/2015
      da4d3e21-3d81-49e9-ada0-6175e2341190 | abstract | -
      da9cdc4c-2790-47f4-b4b5-76e87ce450ae | description | y=1970/.. y=2008/..
      e3e501f5-8e5e-4517-95a5-39346368a6bc | title | -
      e3e501f5-8e5e-4517-95a5-39346368a6bc | abstract | -
      f196119e-4903-44ec-988f-530336333be2 | title | -
      f196119e-4903-44ec-988f-530336333be2 | abstract | y=2011/2011
      ddc965e7-6f52-4eed-bed5-657e3e7bbeac | abstract | -
      ddc965e7-6f52-4eed-bed5-657e3e7bbeac | description | -
      ae56c836-582b-4296-bd72-4d17e37d573a | description | -
      de4b46f5-1591-442d-a896-6e0d91657c01 | abstract | n=3225 y=2018/2019
      de4b46f5-1591-442d-a896-6e0d91657c01 | description | n=3300
      def6669b-0fac-485c-84b2-2ea83ec31123 | description | -
      7c249905-1c57-430c-ab78-5c3387bc014e | abstract | -
      df63e893-f688-4bb4-956c-cc4354bb4001 | description | a=P18Y/..
      dfb14598-b705-48c0-b6ec-4b84fa4ef1d4 | abstract | y=1999/..
      e443bc67-bc8a-430b-88a9-d3380cd2ae38 | description | -
      3f9f2275-3214-4b93-bfd6-7003d1c8f7fd | abstract | -
      e7979d81-708d-4657-857c-4ca95d05cda2 | description | -
      aa421f02-b7ff-4dc5-81d7-0e289759ab66 | title | -
      aa421f02-b7ff-4dc5-81d7-0e289759ab66 | abstract | -
      29982ce0-c1bb-43bc-bc66-535d21591408 | title | -
      a0e6c218-563b-4e51-87b9-923c947aae12 | abstract | y=2006/.. y=2009/..
      ecc4daf2-e58a-4ebc-9608-4bc741231fb9 | description | -
      ece82228-9af1-4699-a763-b4608908b645 | description | -
      3637172e-4b05-444c-b61d-7280710e2ae7 | description | -
      e5c48082-2807-4b1e-93ac-b288b101d8b1 | title | -
      f69d1b15-a0b4-461a-8aff-dba56da0791f | description | y=2018/..
      f806fe65-79aa-4843-bc56-a08bf14ffcec | abstract | -
      f806fe65-79aa-4843-bc56-a08bf14ffcec | description | -
      ae5cacf6-4b9e-4dbf-ba5f-44e305faa8cf | title | -
      ae5cacf6-4b9e-4dbf-ba5f-44e305faa8cf | abstract | a=P13M/P16M y=2017/..
      f9959c00-c063-4fbf-933d-755e3b6ecedc | title | -
      f9959c00-c063-4fbf-933d-755e3b6ecedc | abstract | -
      f99d82da-13eb-42db-ad0d-348be2173535 | description | -
      f9c40294-92d8-45cd-b11a-70eb0fc09004 | title | -
      f9c40294-92d8-45cd-b11a-70eb0fc09004 | description | -
      fa179e24-2068-4c34-b73c-230003010e9f | description | -
      fb274dd9-27ab-4eac-9432-90373a9837e6 | description | -
      fb2a851b-3f1c-4665-bbdb-5461f1f36bca | abstract | -
      fbad23e8-5079-4f11-b8b7-aaa01c0fbc4b | abstract | -
      fe872375-2401-4de1-9650-d4139cf5793a | abstract | -
      fe872375-2401-4de1-9650-d4139cf5793a | description | -
      1e9d2e51-c70a-431e-8cbf-95dbf53de091 | title | -
      f086bb78-67a8-4f11-b7ea-3800ce401a90 | title | -
      """#
    ),
    (
      "rdf/Health-RI__harvesting-test-data/dataset_health.ttl",
      #"""
      http://example.healthdata.nl/set/dataset | keyword=Test 2 | -
      """#
    ),
    (
      "rdf/opendatateam__udata/udata/harvest/tests/dcat/catalog.xml",
      #"""
      http://data.test.org/datasets/4 | title | -
      """#
    ),
    (
      "rdf/opendatateam__udata/udata/harvest/tests/dcat/datara--f40c3860-7236-4b30-a141-23b8ae33f7b2.rdf.xml",
      #"""
      https://catalogue.open-datara.fr/geonetwork/srv/f40c3860-7236-4b30-a141-23b8ae33f7b2 | title | -
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
      https://data.gov.gr/id/dataset/BeePopulation2022 | title | y=2022/2022
      https://data.gov.gr/id/dataset/BeePopulation2023 | title | y=2023/2023
      """#
    ),
    (
      "rdf/SEMICeu__DCAT-AP/releases/3.0.0/html/examples/example-bee-population-dataset-series-gea-nha.ttl",
      #"""
      https://data.gov.gr/id/dataset/BeePopulation2000 | title | -
      https://data.gov.gr/id/dataset/BeePopulation2023 | title | -
      """#
    ),
    (
      "rdf/ckan__ckanext-dcat/examples/dcat/catalog.rdf",
      #"""
      https://data.some.org/catalog/datasets/1 | description | -
      https://data.some.org/catalog/datasets/2 | description | -
      """#
    ),
    (
      "rdf/ckan__ckanext-dcat/examples/dcat/dataset.rdf",
      #"""
      https://data.some.org/catalog/datasets/9df8df51-63db-37a8-e044-0003ba9b0d98 | description | y=1982/1986
      """#
    ),
    (
      "rdf/Universita-degli-Studi-di-Teramo__OpenData/catalogo/catalog.rdf",
      #"""
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/professori-a-contratto-classi-eta-2021-2022 | title | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/professori-a-contratto-classi-eta-2021-2022 | keyword=anno accademico 2021/2022 | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/professori-a-contratto-area-2021-2022 | description | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/personale-tutorato-2021-2022 | description | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/collaboratori-linguistici-2022 | description | -
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/altre-collaborazioni-a.s.-2022 | title | -
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/personale-tecnico-amministrativo-a.s.-2022 | title | -
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/in-out-2017-2023 | title | y=2017/2023
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/distribuzione-contribuzione-2021-2022 | title | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/esoneri-totali-2021-2022 | title | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/esoneri-parziali-2021-2022 | title | y=2021/2022
      https://github.com/Universita-degli-Studi-di-Teramo/OpenData/tree/main/catalogo/interventi-a-favore-degli-studenti-2021-2022 | title | y=2021/2022
      """#
    ),
    (
      "rdf/opendatasoft__dcat-draft/catalog.ttl",
      #"""
      http://public.opendatasoft.com/api/datasets/1.0/panneaux_d_affichage_associatifs | description | -
      http://public.opendatasoft.com/api/datasets/1.0/arretesinsalubriteparis2010 | title | y=2010/2010
      http://public.opendatasoft.com/api/datasets/1.0/school-improvement-2010-grants-map-view0 | title | -
      http://public.opendatasoft.com/api/datasets/1.0/the-deadliest-hurricanes-in-the-united-states-1900-1996 | title | y=1900/1996
      http://public.opendatasoft.com/api/datasets/1.0/immeublesprotegesiledefrancedatapublica2011 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/stations_et_espaces_autolib_de_la_metropole_parisienne | description | -
      http://public.opendatasoft.com/api/datasets/1.0/top10_nyc_christmas_scenes_en | title | -
      http://public.opendatasoft.com/api/datasets/1.0/resultats-de-lelection-municipale-2014-2eme-tour | title | -
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-conseillers-communautaires-de-saint-malo-agglomeration | description | y=2014/2020
      http://public.opendatasoft.com/api/datasets/1.0/volumes_d_eau_distribues | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_empruntes_de_2012 | title | -
      http://public.opendatasoft.com/api/datasets/1.0/natural-earth-countries-1_110m | title | -
      http://public.opendatasoft.com/api/datasets/1.0/arbresremarquablesparis2011 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_recherches_en_2013 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/hotspot_paris_wifi | description | -
      http://public.opendatasoft.com/api/datasets/1.0/contours-iris-2014 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/zones-de-rattachement-des-bureaux-de-vote-en-2014 | title | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/distributeurspreservatifsmasculinsparis2012 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/inseerecensementgeographie2008 | title | y=2008/2008
      http://public.opendatasoft.com/api/datasets/1.0/2013-2014-nyc-school-zones | title | y=2013/2014
      http://public.opendatasoft.com/api/datasets/1.0/2013-2014-nyc-school-zones | keyword=gis, map, 2013-2014 school zones, doe, board of ed, ed | y=2013/2014
      http://public.opendatasoft.com/api/datasets/1.0/listeassociationsparis2012 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/trottoirs_des_rues_de_paris | description | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_empruntes_de_2013 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/contours-osm-des-cantons-electoraux-departementaux-2015 | title | y=2015/2015
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_empruntes_2012_par_bibliotheque | title | -
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-marches-de-travaux-passes-par-la-ville-de-paris | description | y=2009/2013
      http://public.opendatasoft.com/api/datasets/1.0/mobiliertransportsparis2011 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/fire-houses-nyc | keyword=fire department, fdny, fd, fires, station, fire station, fire house, emergency, 911 | -
      http://public.opendatasoft.com/api/datasets/1.0/resultats-du-baccalaureat-2014 | title | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/attractions_foraines_sur_l_espace_public | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/chicago_incidents_2001_present | title | y=2001/..
      http://public.opendatasoft.com/api/datasets/1.0/voiesactuellesparis2012 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_places_de_livraison | description | -
      http://public.opendatasoft.com/api/datasets/1.0/polices-municipales-20120 | title | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/plan_de_l_hemicycle_du_conseil_de_paris | description | -
      http://public.opendatasoft.com/api/datasets/1.0/limites-administratives-des-epci-du-maine-et-loire | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-marches-de-services-passes-par-le-departement-de-paris | description | y=2009/2013
      http://public.opendatasoft.com/api/datasets/1.0/tous-les-documents-des-bibliotheques-de-pret | title | -
      http://public.opendatasoft.com/api/datasets/1.0/relief_naturel | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_prenoms_2004_a_2012 | description | y=2004/2014
      http://public.opendatasoft.com/api/datasets/1.0/hurricane-tracks-1851-20071 | description | y=1851/2008
      http://public.opendatasoft.com/api/datasets/1.0/mobiliereaupotableparis2011 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/repartition-de-la-reserve-parlementaire-en-2014 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/historique_prix_carburants | description | -
      http://public.opendatasoft.com/api/datasets/1.0/accessibilite_des_equipements_de_la_ville_de_paris | description | -
      http://public.opendatasoft.com/api/datasets/1.0/representation-feminine-au-sein-des-chambres-consulaires-territoriales-ccit | description | y=2010/2015
      http://public.opendatasoft.com/api/datasets/1.0/index-de-legalite-des-sexes | description | -
      http://public.opendatasoft.com/api/datasets/1.0/resultat_ballon_d_or_2014 | title | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/population-francaise-departements-2011 | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/resultats-de-lelection-municipale-2014-1er-tour | title | -
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_marches_conclus_en_2011 | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/sanisettesparis2011 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/resultats_electoraux | description | -
      http://public.opendatasoft.com/api/datasets/1.0/titres-diffuses-sur-6-stations-de-radios-francaises | title | y=2014/2014
      http://public.opendatasoft.com/api/datasets/1.0/conseils-quartiers | description | -
      http://public.opendatasoft.com/api/datasets/1.0/prix_des_carburants_j_7 | title | -
      http://public.opendatasoft.com/api/datasets/1.0/panneaux_indicateurs_de_signalisation_routiere_et_pietonne | description | -
      http://public.opendatasoft.com/api/datasets/1.0/reserve-parlementaire-2013-de-lassemblee-nationale0 | description | -
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_jardins_partages_a_paris | description | -
      http://public.opendatasoft.com/api/datasets/1.0/geoflar-communes-2013 | title | y=2013/2013
      http://public.opendatasoft.com/api/datasets/1.0/baby_names_nc_2013 | title | -
      http://public.opendatasoft.com/api/datasets/1.0/les_1000_titres_les_plus_reserves_en_2013 | title | -
      http://public.opendatasoft.com/api/datasets/1.0/catalogue_des_cours_municipaux_d_adultes | description | y=2011/2012
      http://public.opendatasoft.com/api/datasets/1.0/petits_marchands_sur_l_espace_public | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/zones-de-rattachement-des-bureaux-de-vote-en-2012 | title | y=2012/2012
      http://public.opendatasoft.com/api/datasets/1.0/les_references_les_plus_reservees_en_2011 | title | y=2011/2011
      http://public.opendatasoft.com/api/datasets/1.0/natural-earth-countries-1_50m | title | -
      http://public.opendatasoft.com/api/datasets/1.0/liste-des-cafes-a-un-euro | description | -
      http://public.opendatasoft.com/api/datasets/1.0/killings-by-law-enforcement-officers-in-the-usa | title | y=2009/2014
      http://public.opendatasoft.com/api/datasets/1.0/opendatasoft-netatmo-weather-station | description | -
      http://public.opendatasoft.com/api/datasets/1.0/restaurants_a_proximite_de_pepiniere_27 | title | -
      http://public.opendatasoft.com/api/datasets/1.0/restaurants_a_proximite_de_pepiniere_27 | keyword=Restaurants, Pépinière 27 | -
      http://public.opendatasoft.com/api/datasets/1.0/murs_et_clotures | description | -
      http://public.opendatasoft.com/api/datasets/1.0/assistantes-maternelles-antony | description | -
      http://public.opendatasoft.com/api/datasets/1.0/plaques_commemoratives_1939-1945 | description | y=1939/1945
      http://public.opendatasoft.com/api/datasets/1.0/liste_des_ouvrages_des_bibliotheques_en_janvier_2009 | title | y=2009/2009
      """#
    ),
    (
      "rdf/GenomicDataInfrastructure__gdi-userportal-ckanext-fairdatapoint/ckanext/fairdatapoint/tests/test_data/dataset_898ca4b8-197b-4d40-bc81-d9cd88197670.ttl",
      #"""
      https://fair.healthinformationportal.eu/dataset/898ca4b8-197b-4d40-bc81-d9cd88197670 | description | y=2005/2021
      """#
    ),
    (
      "rdf/GenomicDataInfrastructure__gdi-userportal-ckanext-fairdatapoint/ckanext/fairdatapoint/tests/test_data/dataset_cbioportal.ttl",
      #"""
      https://health-ri.sandbox.semlab-leiden.nl/dataset/d9956191-1aff-4181-ac8b-16b829135ed5 | description | -
      """#
    ),
    (
      "rdf/GenomicDataInfrastructure__gdi-userportal-ckanext-fairdatapoint/ckanext/fairdatapoint/tests/test_data/root_fdp_response.ttl",
      #"""
      http://example.org/Dataset1 | description | y=2023/2023
      """#
    ),
    (
      "rdf/GovDataOfficial__ckanext-dcatde/examples/catalog-endpoint.rdf",
      #"""
      http://data.example-domain.de/dataset/0ee2fe79-fc37-400d-a8ca-4915b0295aec | title | -
      http://data.example-domain.de/dataset/0ee2fe79-fc37-400d-a8ca-4915b0295aec | keyword=europawahl-2009 | -
      """#
    ),
    (
      "rdf/HealthDCAT-AP-de__healthdcat-ap.de/zfkd_healthdcat-ap.ttl",
      #"""
      https://zenodo.org/record/10022040 | keyword=p65 | -
      """#
    ),
  ]
}

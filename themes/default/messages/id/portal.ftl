# Kata dan kalimat yang disusun alat dari data. Angka, tanggal, dan nama datang siap cetak.

## Nama bahasa, segmen alamat
language-name = Bahasa Indonesia
segment-institutions = instansi
segment-news = berita
segment-methodology = metodologi
segment-data = data
segment-versions = versi
segment-corrections = koreksi
segment-embed = embed
segment-ranking = peringkat
segment-distribution = sebaran

## Judul halaman
title-home = Beranda
title-institutions = Instansi
title-news = Berita
title-news-year = Berita { $year }
title-methodologies = Metodologi
title-data = Data
title-corrections = Koreksi
title-redirect = Halaman ini pindah
title-not-found = Halaman tidak ditemukan
title-edition = Penilaian { $edition }
title-result = { $institution }, { $edition }
menu-results = Hasil
menu-institutions = Instansi
menu-news = Berita
menu-methodologies = Metodologi
menu-data = Data

## Menyebut sebuah edisi di tengah kalimat
assessment-in-sentence = penilaian { $edition }

## Kalimat yang dapat dikutip: satu hasil
result-sentence-score = Pada { $assessment }, { $institution } memperoleh nilai { $score } dengan predikat { $predicate }{ $has_zone ->
    [yes] {" "}({ $zone })
   *[no] {""}
}{ $direction ->
    [up] , naik { $by } poin dari { $previous }
    [down] , turun { $by } poin dari { $previous }
    [same] , sama dengan { $previous }
   *[none] {""}
}.
result-sentence-predicate = Pada { $assessment }, { $institution } memperoleh predikat { $predicate }{ $has_zone ->
    [yes] {" "}({ $zone })
   *[no] {""}
}.
result-sentence-zone = Pada { $assessment }, { $institution } berada di { $zone }.
result-sentence-not-assessed = { $institution } tidak dinilai pada { $assessment }.
result-sentence-withdrawn = Hasil { $institution } pada { $assessment } ditarik pada { $date }.
unknown-score = Nilainya tidak dipublikasikan dalam sumber yang kami miliki.
unknown-score-and-predicate = Nilai dan predikatnya tidak dipublikasikan dalam sumber yang kami miliki.
unknown-not-assessed = Tidak ada nilai, predikat, atau zona untuk edisi ini.
unknown-withdrawn = Hasil ini tidak lagi dihitung dalam peringkat, statistik, dan grafik.

## Kalimat yang dapat dikutip: satu edisi
edition-sentence-all = Pada { $assessment }, seluruh { $assessed } instansi di portal ini berada di { $zone }. Nilai tertinggi diraih { $top }, { $score }.
edition-sentence-some = Pada { $assessment }, { $count } dari { $assessed } instansi di portal ini berada di { $zone }. Nilai tertinggi diraih { $top }, { $score }.
edition-sentence-none = Pada { $assessment }, tidak satu pun dari { $assessed } instansi di portal ini berada di { $zone }. Nilai tertinggi diraih { $top }, { $score }.
edition-sentence-scores = Pada { $assessment }, { $assessed } instansi dinilai. Nilai tertinggi diraih { $top }, { $score }.
edition-sentence-words = Pada { $assessment }, portal ini memuat hasil { $assessed } instansi; tidak ada nilai yang dipublikasikan dalam sumber yang kami miliki.
edition-sentence-empty = Belum ada hasil untuk { $assessment }.
home-shown-note = Hasil { $latest } tidak memuat nilai yang dapat diperbandingkan, maka sebaran dan peringkat di bawah ini memakai { $shown }, edisi terakhir yang bernilai.
leaders-institutions = { $count } instansi
leaders-parts = { $count } dimensi
home-empty = Belum ada hasil yang diterbitkan.

## Ringkasan halaman lain
institutions-sentence = Portal ini memuat hasil { $count } instansi dalam { $editions } edisi.
institutions-description = Semua instansi dengan hasil terakhirnya.
institution-sentence-none = Belum ada hasil untuk { $institution }.
news-sentence = { $count ->
    [0] Belum ada berita.
   *[other] { $count } berita tentang hasil penilaian. Setiap angka di dalamnya diperiksa terhadap data.
}
methodologies-sentence = { $count ->
    [one] Satu metode dipakai di portal ini.
   *[other] Portal ini memuat hasil menurut { $count } metode. Metode yang berbeda mengukur hal yang berbeda.
}
data-sentence = Semua angka di portal ini dapat diunduh, lengkap dengan sumbernya.
corrections-sentence = { $count ->
    [0] Belum ada koreksi. Bila sebuah angka diperbaiki, angka lama, angka baru, tanggal, dan alasannya dicatat di sini.
   *[other] { $count } koreksi, yang terbaru di atas. Angka lama tidak dihapus; ia dicatat di sini bersama alasannya.
}
not-found-description = Halaman ini tidak ada.

## Angka kunci
fact-rank-category = Peringkat kategori { $category }
fact-rank-overall = Peringkat seluruh instansi
fact-rank-national = Peringkat nasional
fact-rank-value = { $place } dari { $of }
fact-rank-value-alone = { $place }
fact-rank-shared = bersama { $others } instansi lain
fact-rank-single = satu-satunya yang bernilai dalam kategorinya
fact-rank-national-note = menurut sumbernya
fact-no-rank = Tidak berperingkat
fact-no-rank-note = karena nilainya tidak dipublikasikan
fact-zone = Zona
fact-change = Perubahan dari { $previous }
fact-change-unit = poin
fact-not-comparable = Tidak dapat dibandingkan
fact-not-comparable-unchanged = Tidak berubah
fact-first-edition = Edisi pertama di portal ini
fact-award = Penghargaan
fact-award-withheld = Tidak diberikan
fact-assessed = Instansi dinilai
fact-not-assessed = Tidak dinilai
fact-scored = Dengan nilai
fact-mean = Rata-rata
fact-median = Median
fact-min = Terendah
fact-max = Tertinggi
reason-method-changed = metode berubah antara { $from } dan { $to }
reason-no-score = nilai { $edition } tidak dipublikasikan
reason-no-score-before = nilai { $previous } tidak dipublikasikan
reason-no-result-before = tidak ada hasil untuk { $previous }
scale-of = dari { $max }
scale-range = pada skala { $min } sampai { $max }
none = –

## Yang tidak dapat dibandingkan, dalam kalimat
not-comparable-method = Hasil { $edition } tidak dapat dibandingkan dengan { $previous }: metodenya berubah dari “{ $from }” menjadi “{ $to }”.
not-comparable-scores = { $institutions }: tanpa nilai { $edition } atau { $previous } yang dipublikasikan, perubahannya tidak dapat dihitung.

## Perubahan
move-detail = dari { $from } menjadi { $to }

## Kepala kolom
column-institution = Instansi
column-category = Kategori
column-edition = Edisi
column-score = Nilai
column-predicate = Predikat
column-zone = Zona
column-rank = Peringkat
column-rank-category = Peringkat kategori
column-change = Perubahan
column-trend = Tren
column-method = Metode
column-share = Persen
column-count = Jumlah
column-mean = Rata-rata kategori
column-assessed = Dinilai
column-part = Dimensi
column-weight = Bobot
column-weight-share = Bagian
column-normalization = Normalisasi
column-range = Rentang nilai
column-name = Nama
column-description = Isi
column-national = Nasional
column-here = Portal ini
column-institutions = Instansi

## Judul tabel dan bagan
caption-ranking = Hasil { $edition }, { $category }
caption-ranking-all = Hasil { $edition }, seluruh instansi
caption-institutions = { $category }, hasil terakhir
caption-history = { $institution } dari edisi ke edisi
caption-working = Perhitungan nilai { $institution }, { $edition }
caption-bands = Predikat menurut { $method }
caption-parts = Dimensi, indikator, dan bobotnya
caption-context = Zona secara nasional dan di portal ini, { $edition }
caption-context-predicates = Predikat secara nasional dan di portal ini, { $edition }
caption-columns = Kolom { $file }
caption-zones = Zona menurut kategori, { $edition }
caption-distribution = Nilai { $edition }
caption-slope = Nilai { $from } dan { $to }
caption-trend = Nilai { $institution }
caption-dimensions = Dimensi { $institution }, { $edition }

chart-trend-title-up = Nilai { $institution } naik { $by } poin dari { $from } ke { $to }
chart-trend-title-down = Nilai { $institution } turun { $by } poin dari { $from } ke { $to }
chart-trend-title-same = Nilai { $institution } pada { $to } sama dengan { $from }
chart-trend-title-other = Hasil { $institution } dari edisi ke edisi
chart-trend-subtitle = Nilai pada skala { $min }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $max }; garis terputus bila metode berubah
chart-trend-subtitle-words = Predikat tiap edisi
chart-trend-note-method = Garis tidak disambung melewati pergantian metode, karena metode yang berbeda mengukur hal yang berbeda.
chart-trend-note-split = Garis tidak disambung melewati pemekaran, karena wilayah yang dinilai tidak sama.
chart-distribution-title-focus = { $institution } di antara { $count } instansi bernilai
chart-distribution-title = Dari { $min } sampai { $max }: sebaran { $count } nilai
chart-distribution-title-one = Satu nilai: { $max }
chart-distribution-subtitle = Nilai { $edition } pada skala { $min }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $max }; tiap titik satu instansi
chart-zones-title = { $count } dari { $assessed } instansi berada di { $zone }
chart-zones-subtitle = Jumlah instansi menurut zona dan kategori, { $edition }
chart-ranking-title = { $top } tertinggi di antara { $category }
chart-ranking-title-all = { $top } memperoleh nilai tertinggi
chart-ranking-subtitle = Nilai { $edition } pada skala { $min }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $max }
chart-ranking-more = … { $count } instansi lain …
chart-slope-title = { $up } instansi naik dan { $down } turun dari { $from } ke { $to }
chart-slope-subtitle = Nilai pada skala { $min }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $max }
chart-dimensions-title = { $part } tertinggi, { $lowest } terendah
chart-dimensions-title-same = Semua dimensi sama
chart-dimensions-title-one = { $part }: { $value }
chart-dimensions-subtitle = Nilai tiap dimensi dan rata-rata kategori { $category }, { $edition }
chart-source = Sumber: { $sources }. Diumumkan { $date }.
chart-source-many = Sumber: { $count } sumber, didaftar di halaman ini. Diumumkan { $date }.
chart-source-editions = Sumber: disebut pada halaman tiap edisi. Yang terakhir diumumkan { $date }.
chart-method-changed = metode berubah
chart-split = pemekaran
chart-not-assessed = tidak dinilai
chart-withdrawn = ditarik
chart-gone = Grafik ini tidak lagi digambar karena hasilnya ditarik.
chart-no-result = tanpa hasil
chart-zone-only = hanya zona
chart-predicate-only = hanya predikat
chart-no-score = tanpa nilai
chart-mean-of = rata-rata { $category }
chart-no-edition = tanpa penilaian
chart-weight = bobot { $weight }
chart-assessed = { $count } dinilai
chart-national = Nasional
chart-all = Semua
chart-cut = sumbu tidak mulai dari { $min }
chart-description-trend = Bagan garis. { $points }.
chart-description-point = { $edition }: { $value }
chart-description-distribution = Bagan titik di atas pita predikat. Terendah { $min }, tertinggi { $max }, rata-rata { $mean }.
chart-description-zones = Bagan batang bertumpuk. { $zones }.
chart-description-ranking = Bagan batang dari nilai tertinggi ke terendah. { $points }.
chart-description-slope = Garis dari { $from } ke { $to } untuk { $count } instansi.
chart-description-dimensions = Bagan batang. { $points }.

## Perhitungan
working-explanation-weighted-mean = Nilai tiap bagian dikalikan bobotnya, dijumlahkan, lalu dibagi jumlah bobot.
working-explanation-mean = Nilai adalah rata-rata bagian-bagiannya.
working-explanation-geometric-mean = Nilai adalah rata-rata geometris bagian-bagiannya: dikalikan satu sama lain, lalu ditarik akarnya.
working-explanation-sum = Nilai adalah jumlah bagian-bagiannya.
working-explanation-min = Nilai adalah nilai terendah di antara bagian-bagiannya.
working-explanation-max = Nilai adalah nilai tertinggi di antara bagian-bagiannya.
working-units-weighted-mean = Nilai instansi adalah rata-rata { $count } unit layanannya.
working-units-mean = Nilai instansi adalah rata-rata { $count } unit layanannya.
working-units-geometric-mean = Nilai instansi adalah rata-rata geometris { $count } unit layanannya.
working-units-sum = Nilai instansi adalah jumlah nilai { $count } unit layanannya.
working-units-min = Nilai instansi adalah nilai terendah di antara { $count } unit layanannya.
working-units-max = Nilai instansi adalah nilai tertinggi di antara { $count } unit layanannya.
working-rounding = Hasil hitung { $exact } dibulatkan satu kali, di akhir, menjadi { $score }.
working-exact = Hasil hitung tepat { $score }; tidak perlu dibulatkan.
working-total = Nilai
working-missing = tidak ada nilai; bobotnya dibagi ke bagian lain
working-missing-zero = tidak ada nilai; dihitung nol
percent = { $number }%

## Sumber
says-score = Nilai { $score }
says-predicate = Predikat { $predicate }
says-zone = { $zone }
says-not-assessed = Tidak dinilai
says-withdrawn = Hasil ditarik
says-rank = Peringkat nasional { $place }
says-award-given = Penghargaan diberikan
says-award-withheld = Penghargaan tidak diberikan
says-values = Nilai tiap bagian
disagreement-score = Sumbernya tidak sepakat: { $main } memuat { $ours }, sedangkan { $others }.
disagreement-other = { $publisher } memuat { $claim }
disagreement-title = “{ $title }”
disagreement-claim-score = nilai { $score }
disagreement-claim-predicate = predikat { $predicate }
disagreement-claim-zone = { $zone }
disagreement-claim-not-assessed = bahwa instansi ini tidak dinilai
disagreement-claim-withdrawn = bahwa hasilnya ditarik
method-band = Predikat { $predicate } berlaku untuk nilai { $range }.

## Aturan
rule-effect-withheld = Penghargaan tidak diberikan.
rule-effect-capped = Predikat dibatasi sampai { $predicate } (semula { $before }).
rule-effect-capped-unchanged = Predikat dibatasi sampai { $predicate }; predikat yang diperoleh tidak melampauinya.
rule-effect-predicate = Predikat ditetapkan menjadi { $predicate } (semula { $before }).
rule-effect-predicate-alone = Predikat ditetapkan menjadi { $predicate }.
rule-sentence = Bila { $condition }, { $effect }
rule-then-withheld = penghargaan tidak diberikan.
rule-then-cap = predikat paling tinggi { $predicate }.
rule-then-predicate = predikat menjadi { $predicate }.
condition-score = nilai { $test }
condition-part = { $part } { $test }
condition-any-part = salah satu bagian { $test }
condition-fact = { $fact } { $test }
condition-flag = { $fact }
condition-no-flag = tidak ada { $fact }
condition-not = tidak benar bahwa { $condition }
condition-or = { $a } atau { $b }
test-below = di bawah { $bound }
test-above = di atas { $bound }
test-at-least = paling sedikit { $bound }
test-at-most = paling banyak { $bound }
test-equals = sama dengan { $bound }

## Koreksi
correction-change = Semula { $was }, menjadi { $now }.
correction-withdrawn = Semula { $was }; hasilnya ditarik.
title-versions = Versi data
cite-version = Data ini dapat diunduh sebagaimana adanya: versi { $number }, { $date }
versions-sentence = Setiap penerbitan data portal ini, yang terbaru lebih dahulu. Hasil setiap versi dapat diunduh pada alamat yang tidak pernah berubah.
version-title = Versi { $number }
version-summary = { $new ->
    [0] Tidak ada hasil baru
   *[other] { $new } hasil baru
}; { $changed ->
    [0] tidak ada yang berubah.
   *[other] { $changed } hasil berubah.
}
version-more = Dan { $count } hasil lain; selengkapnya ada dalam berkas.
version-field-score = Nilai
version-field-predicate = Predikat
version-field-zone = Zona
version-field-rank = Peringkat nasional
version-field-rank-source = Sumber peringkat
version-field-status = Status
version-field-award = Penghargaan
history-published = diterbitkan { $date }
history-corrected = dikoreksi { $date }
history-completed = dilengkapi { $date }
history-withdrawn = ditarik { $date }
notice-corrected = { $field ->
    [score] Nilai
    [predicate] Predikat
    [zone] Zona
    [rank] Peringkat nasional
    [award] Penghargaan
   *[status] Hasil
} { $institution } pada { $assessment }, yang disebut dalam berita ini, dikoreksi pada { $date }: semula { $was }, kini { $now }.
notice-result = Lihat koreksinya
notice-withdrawn = Hasil { $institution } pada { $assessment }, yang disebut dalam berita ini, ditarik pada { $date }. Yang pernah diterbitkan: { $was }.

## Metode
method-sentence = { $name } dipakai untuk edisi { $editions }.
method-sentence-unused = { $name } belum dipakai untuk satu edisi pun.
method-scale = Nilai berada pada skala { $min } sampai { $max } dengan { $decimals ->
    [0] angka bulat
   *[other] { $decimals } angka desimal
}, dibulatkan satu kali di akhir ({ $rounding ->
    [half-even] setengah ke angka genap
   *[half-up] setengah ke atas
}).
method-words = Metode ini menyatakan hasil dalam kata-kata, tanpa nilai.
method-published = Nilai tidak dihitung di portal ini; yang dimuat adalah nilai yang dipublikasikan.
method-missing-error = Setiap indikator harus ada nilainya.
method-missing-skip = Indikator yang tidak ada nilainya dilewati, dan bobotnya dibagi ke bagian lain.
method-missing-zero = Indikator yang tidak ada nilainya dihitung nol.
method-units-mean = Nilai beberapa unit layanan digabung dengan rata-rata.
method-units-weighted-mean = Nilai beberapa unit layanan digabung dengan rata-rata.
method-units-geometric-mean = Nilai beberapa unit layanan digabung dengan rata-rata geometris.
method-units-sum = Nilai beberapa unit layanan dijumlahkan.
method-units-min = Dari beberapa unit layanan diambil nilai terendah.
method-units-max = Dari beberapa unit layanan diambil nilai tertinggi.
method-comparable-none = Nilai menurut metode ini hanya dapat dibandingkan dengan nilai menurut metode yang sama.
method-comparable = Nilai menurut metode ini dapat dibandingkan dengan nilai menurut { $methods }.
method-weights-sum = Jumlah bobot { $sum }.
normalize-linear = linear { $from }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $to }
normalize-log = logaritma { $from }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $to }
normalize-capped = dipotong di 0 dan 1
range-from = { $from }{ $signed ->
    [yes] {" "}sampai{" "}
   *[no] –
}{ $to }
range-words = tanpa batas angka

## Konteks
context-sentence = Dari { $assessed } instansi yang dinilai secara nasional, { $count } ({ $share }%) berada di { $zone }.
context-sentence-assessed = Secara nasional { $assessed } instansi dinilai.

## Berkas
download-edition = Hasil { $edition }
download-all = Semua hasil, semua edisi
download-all-description = Satu baris untuk tiap instansi dalam tiap edisi.
download-institutions = Daftar instansi
download-parts = Dimensi dan indikator
download-parts-description = Nilai, bobot, dan sumbangan tiap bagian dari nilai yang dihitung di portal ini.
download-corrections = Koreksi hasil
download-corrections-description = Nilai lama, nilai baru, tanggal, alasan, dan sumber tiap koreksi.
download-group-all = Seluruh riwayat
download-group-editions = Edisi demi edisi
download-group-machines = Untuk mesin
download-package = Keterangan kolom
download-package-description = Data Package dari Frictionless: jenis, satuan, dan batas tiap kolom, sumber, dan lisensi.
download-catalog = Katalog data
download-catalog-description = Semua berkas menurut DCAT 3, untuk portal data terbuka.
download-schema = Bentuk JSON
download-schema-description = JSON Schema untuk JSON di sebelah tiap halaman data.
download-sums = Sidik jari semua berkas
download-sums-description = Untuk memeriksa bahwa sebuah berkas sama dengan yang diterbitkan: sha256sum --check.
download-page = Data halaman ini
format-spreadsheet-csv = CSV untuk Excel
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
unit-points = poin
unit-ratio = bagian dari 1
unit-place = peringkat
unit-institutions = instansi
sheet-results = Hasil
sheet-parts = Dimensi
sheet-corrections = Koreksi
sheet-sources = Sumber
sheet-methods = Metode
sheet-about = Keterangan
about-title = Isi
about-portal = Portal
about-publisher = Penerbit
about-url = Halaman
about-changed = Terakhir berubah
about-license = Lisensi
article-checked = { $count ->
   *[other] { $count } angka dalam berita ini terhubung ke datanya dan diperiksa setiap kali portal diterbitkan.
}
license-name = { $license }

## Kolom CSV
csv-edition = Edisi penilaian
csv-institution = Kode tetap instansi di portal ini
csv-name = Nama instansi
csv-category = Kategori instansi
csv-kind = Cara hasil diperoleh: computed (dihitung), computed-through-units (dihitung melalui unit layanan), published-score (nilai dipublikasikan), predicate-only (hanya predikat), zone-only (hanya zona), not-assessed (tidak dinilai), withdrawn (ditarik)
csv-score = Nilai; kosong bila tidak dipublikasikan
csv-predicate = Kode predikat menurut metode
csv-predicate_name = Nama predikat
csv-zone = Kode zona menurut metode
csv-zone_name = Nama zona
csv-rank_category = Peringkat dalam kategori; nilai yang sama berbagi peringkat
csv-rank_overall = Peringkat di antara seluruh instansi portal ini
csv-rank_national = Peringkat nasional menurut sumbernya
csv-rank_national_of = Jumlah instansi dalam peringkat nasional itu
csv-change = Selisih nilai dari edisi sebelumnya; kosong bila tidak dapat dibandingkan
csv-previous_edition = Edisi yang dibandingkan; kosong bila tidak dapat dibandingkan
csv-award_withheld = Apakah sebuah aturan menahan penghargaan: true atau false
csv-methodology = Kode metode
csv-published = Tanggal edisi diumumkan
csv-corrected = Tanggal koreksi terakhir; kosong bila tidak pernah dikoreksi
csv-source_publisher = Penerbit sumber
csv-source_title = Judul sumber
csv-source_date = Tanggal sumber, setepat yang diketahui: tahun, bulan, atau hari
csv-source_url = Alamat sumber
csv-permalink = Alamat tetap halamannya di portal ini
csv-short = Nama pendek instansi
csv-parent = Kode instansi di atasnya
csv-code = Kode resmi instansi
csv-unit = Kode unit layanan; kosong untuk instansi seluruhnya
csv-part = Kode dimensi atau indikator menurut metode
csv-part_name = Nama dimensi atau indikator
csv-parent_part = Kode bagian di atasnya
csv-raw = Angka yang dimasukkan
csv-value = Nilai bagian, belum dibulatkan
csv-weight = Bobot menurut metode
csv-share = Bagian dari jumlah bobot di tingkatnya, 0 sampai 1
csv-contribution = Sumbangan pada nilai bagian di atasnya
csv-field = Yang dikoreksi: score (nilai), predicate (predikat), zone (zona), status (dinilai atau tidak)
csv-was = Nilai lama, atau kode predikat atau zona lama
csv-now = Yang menggantikannya
csv-date = Tanggal koreksi
csv-reason = Alasan koreksi

## Kepala kolom dalam lembar sebar
csv-title-edition = Edisi
csv-title-institution = Kode instansi
csv-title-name = Instansi
csv-title-category = Kategori
csv-title-kind = Cara
csv-title-score = Nilai
csv-title-predicate = Kode predikat
csv-title-predicate_name = Predikat
csv-title-zone = Kode zona
csv-title-zone_name = Zona
csv-title-rank_category = Peringkat kategori
csv-title-rank_overall = Peringkat
csv-title-rank_national = Peringkat nasional
csv-title-rank_national_of = Dari
csv-title-change = Perubahan
csv-title-previous_edition = Edisi pembanding
csv-title-award_withheld = Penghargaan ditahan
csv-title-methodology = Metode
csv-title-published = Diumumkan
csv-title-corrected = Dikoreksi
csv-title-source_publisher = Penerbit sumber
csv-title-source_title = Sumber
csv-title-source_date = Tanggal sumber
csv-title-source_url = Alamat sumber
csv-title-permalink = Alamat tetap
csv-title-short = Nama pendek
csv-title-parent = Induk
csv-title-code = Kode resmi
csv-title-unit = Unit layanan
csv-title-part = Kode bagian
csv-title-part_name = Bagian
csv-title-parent_part = Bagian induk
csv-title-raw = Data
csv-title-value = Nilai bagian
csv-title-weight = Bobot
csv-title-share = Porsi
csv-title-contribution = Sumbangan
csv-title-field = Yang dikoreksi
csv-title-was = Semula
csv-title-now = Menjadi
csv-title-date = Tanggal koreksi
csv-title-reason = Alasan
csv-title-accessed = Dilihat
csv-title-results_from = Hasil dari sini
csv-title-from = Batas bawah
csv-title-weight_unit = Satuan data
csv-title-scale_min = Nilai terendah
csv-title-scale_max = Nilai tertinggi
csv-title-basis = Dasar
csv-title-column = Kolom CSV
csv-title-column_title = Judul
csv-title-meaning = Isi
csv-title-item = Hal
csv-title-about = Keterangan

## Naskah: catatan kaki, kata bilangan, hari dan bulan
footnotes = Catatan kaki
footnote-reference = Catatan kaki { $number }
footnote-back = Kembali ke rujukan { $number }
ordinal = ke-{ $place }
number-words = nol, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas
ordinal-words = pertama, kedua, ketiga, keempat, kelima, keenam, ketujuh, kedelapan, kesembilan, kesepuluh, kesebelas, kedua belas
percent-words = %, persen
weekday-other-names = Jum'at = Jumat, Ahad = Minggu
month-other-names = Pebruari = Februari, Nopember = November

## Kutipan, umpan
language-locale = id_ID
cite-data = “{ $title }”, { $portal }, { $date }, versi data { $version }, { $url }
cite-news = { $author }, “{ $title }”, { $portal }, { $date }, { $url }
cite-apa-date = { $year }, { $day } { $month }
cite-apa-version = Versi { $version }
cite-apa-data = Kumpulan data
feed-title = { $page } · { $portal }
feed-correction = Koreksi: { $title }

## Pencarian
segment-search = cari
title-search = Cari
menu-search = Cari
search-sentence = Cari instansi, edisi, berita, dan halaman di portal ini.
search-institutions = Instansi
search-editions = Edisi
search-news = Berita
search-methods = Metode
search-pages = Halaman

## Kata di dekat angka, untuk rapor check --figures
figure-words-score = nilai, nilainya, bernilai, skor, skornya, poin, rata-rata, indeks
figure-words-rank = peringkat, peringkatnya, urutan, rangking, ranking
figure-words-zone = zona, zonanya
figure-words-share = persen, persennya, persentase
figure-words-count = instansi, lembaga, kementerian, provinsi, kabupaten, kota, pemerintah, pemda, daerah
figure-words-other = nomor, no, pasal, ayat, tahun, halaman, uu, pp, perpres, rp, pukul, wib, wita, wit, kali

## Kartu untuk media sosial dan aplikasi pesan
card-assessed = { $count } instansi dinilai

## Sematan untuk halaman orang lain
embed-name-score = Kartu nilai
embed-name-trend = Tren
embed-name-ranking = Peringkat
embed-name-distribution = Sebaran
embed-title-score = { $institution }, { $edition }: { $result }
embed-title-trend = { $institution } dari edisi ke edisi
embed-title-ranking = { $edition }: peringkat
embed-title-distribution = { $edition }: sebaran nilai
embed-more = { $count } instansi lain di halaman lengkapnya
download-chart = Unduh bagan:

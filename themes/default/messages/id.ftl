# Kata-kata halaman. Kalimat yang disusun dari data ada di id/portal.ftl.

## Kerangka halaman
skip-to-content = Langsung ke isi
nav-main = Menu utama
nav-breadcrumbs = Anda di sini
nav-editions = Edisi
nav-years = Tahun
nav-foot = Tentang portal ini
published-by = Diterbitkan oleh
licensed-under = Teks dan data berlisensi
license-means = boleh dikutip dan dipakai ulang dengan menyebut sumbernya.
contact-us = Menemukan angka yang keliru? Beri tahu kami:
feed = Umpan berita (Atom)
page-data = Data halaman ini:
draft = Naskah, belum terbit

## Bagian halaman
section-zones = Zona
section-figures = Angka kunci
section-distribution = Sebaran
section-changes = Yang paling berubah
section-not-comparable = Yang tidak dapat dibandingkan
section-national = Di tingkat nasional
section-sources = Sumber
section-news = Berita
section-latest-news = Berita terbaru
section-how-to-read = Cara membaca rapor ini
section-latest = Hasil terakhir
section-trend = Dari edisi ke edisi
section-history = Setiap edisi
section-children = Instansi di bawahnya
section-place = Tempatnya
section-working = Hitungannya
section-number-sources = Sumber angka
section-method = Metode
section-rules = Aturan yang berlaku
section-corrections = Koreksi
section-cite = Mengutip halaman ini
section-computation = Cara menghitung
section-weights = Bobot
section-bands = Predikat dan zona
section-method-rules = Aturan
section-comparable = Perbandingan
section-used-in = Dipakai untuk
section-basis = Tentang metode ini
section-columns = Kolom
section-results-mentioned = Hasil yang disebut
section-related = Baca juga
section-article-corrections = Koreksi berita
section-result-corrections = Koreksi hasil
section-untranslated = Belum diterjemahkan
section-data = Unduh
section-try = Coba dari sini

## Beranda dan edisi
home-results-of = { $edition }
home-all-results = Selengkapnya: { $edition }
home-method = Selengkapnya: { $method }
edition-kicker = Diumumkan { $date } menurut metode
rises = Naik
falls = Turun

## Satu hasil
only-predicate-public = hanya predikatnya yang dipublikasikan
only-zone-public = hanya zonanya yang dipublikasikan
headline-not-assessed = Tidak dinilai
headline-withdrawn = Ditarik
section-withdrawn = Hasil ini ditarik
withdrawn-was = Yang pernah diterbitkan:
working-none-score = Sumbernya hanya memuat nilai akhir. Nilai tiap dimensinya tidak dipublikasikan dalam sumber yang kami miliki, sehingga hitungannya tidak dapat kami periksa.
working-none-words = Tidak ada angka untuk dihitung: sumbernya tidak memuat nilai.
working-part = Dimensi dan indikator
working-weight = Bobot
working-share = Porsi
working-raw = Data
working-value = Nilai
working-contribution = Sumbangan
working-units-total = Nilai instansi
source-main = dipakai di halaman ini
source-agrees = sama
source-differs = berbeda
source-no-date = tanpa tanggal
no-corrections = Belum ada koreksi atas hasil ini.
rule-on-method-page = Bunyi aturan
copy = Salin
copied = Tersalin
result-before = Sebelumnya: { $edition }
result-after = Berikutnya: { $edition }
method-basis = Dasarnya { $basis }.

## Instansi
institution-code = Kode { $code }
institution-parent = Di bawah
institution-since = Berdiri sejak { $date }.
institution-until = Berakhir pada { $date }; halaman ini tetap tersedia.
institution-former-name = Sampai { $date } bernama { $name }.
institution-now = Kini bernama { $institution }.
institution-predecessors = Melanjutkan
institution-successors = Dilanjutkan oleh

## Berita
article-by = Oleh { $byline }
article-updated = Diperbarui { $date }
article-photo = Foto: { $credit }
article-correction = Koreksi { $date }.
no-score = tanpa nilai

## Bagan dan tabel
chart-table = Tabel bagan ini
filter-table = Saring tabel

## Halaman tidak ditemukan
not-found-sentence = Alamatnya mungkin salah ketik. Alamat yang pernah kami terbitkan tidak pernah kami hapus.
cite-more = Kutipan dalam bentuk lain
download = Unduh
link-to-number = Tautan ke angka ini

## Pencarian
search-label = Kata yang dicari
search-submit = Cari
search-category = Kategori
search-edition = Edisi
search-zone = Zona
search-type = Jenis
search-any = Semua
search-none = Tidak ada yang cocok.
search-found = hasil
search-more = Tampilkan lebih banyak
search-by-name = Semua menurut nama
## Sematan
section-embed = Menyematkan
embed-explanation = Salin satu baris ini ke halaman Anda. Tanpa skrip, mengikuti mode terang atau gelap, mulai lebar 240 piksel.
embed-show = Lihat sematannya
embed-source-page = Halaman lengkap
embed-published = Diumumkan { $date }

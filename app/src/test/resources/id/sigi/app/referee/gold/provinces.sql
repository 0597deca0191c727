-- The 38 provinces by the ministry's codes, in the bounds that they have had, with the codes of Statistics Indonesia before and after 2022.
WITH same(code, name) AS (VALUES
    ('11', 'Aceh'), ('12', 'Sumatera Utara'), ('13', 'Sumatera Barat'), ('14', 'Riau'), ('15', 'Jambi'), ('16', 'Sumatera Selatan'),
    ('17', 'Bengkulu'), ('18', 'Lampung'), ('19', 'Kepulauan Bangka Belitung'), ('21', 'Kepulauan Riau'), ('31', 'DKI Jakarta'),
    ('32', 'Jawa Barat'), ('33', 'Jawa Tengah'), ('34', 'DI Yogyakarta'), ('35', 'Jawa Timur'), ('36', 'Banten'), ('51', 'Bali'),
    ('52', 'Nusa Tenggara Barat'), ('53', 'Nusa Tenggara Timur'), ('61', 'Kalimantan Barat'), ('62', 'Kalimantan Tengah'),
    ('63', 'Kalimantan Selatan'), ('64', 'Kalimantan Timur'), ('65', 'Kalimantan Utara'), ('71', 'Sulawesi Utara'),
    ('72', 'Sulawesi Tengah'), ('73', 'Sulawesi Selatan'), ('74', 'Sulawesi Tenggara'), ('75', 'Gorontalo'), ('76', 'Sulawesi Barat'),
    ('81', 'Maluku'), ('82', 'Maluku Utara'))
SELECT code AS home_affairs_code, name AS province_name, NULL::DATE AS bounds_from, NULL::DATE AS bounds_to,
       NULL AS parent_home_affairs_code, code AS bps_code_34, code AS bps_code_38 FROM same
UNION ALL
SELECT * FROM (VALUES
    ('91', 'Papua', NULL, DATE '2022-07-24', NULL, '94', NULL),
    ('91', 'Papua', DATE '2022-07-25', NULL, NULL, '94', '94'),
    ('92', 'Papua Barat', NULL, DATE '2022-12-07', NULL, '91', NULL),
    ('92', 'Papua Barat', DATE '2022-12-08', NULL, NULL, '91', '91'),
    ('93', 'Papua Selatan', DATE '2022-07-25', NULL, '91', '94', '95'),
    ('94', 'Papua Tengah', DATE '2022-07-25', NULL, '91', '94', '96'),
    ('95', 'Papua Pegunungan', DATE '2022-07-25', NULL, '91', '94', '97'),
    ('96', 'Papua Barat Daya', DATE '2022-12-08', NULL, '92', '91', '92'))

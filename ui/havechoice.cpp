// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/havechoice.h"

#include "ui/addlinkmodel.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kHaveAnswers { OnHave::Use, OnHave::FetchAgain, OnHave::Skip };

} // namespace

HaveChoice::HaveChoice(const QList<KnownLink> &known, QThreadPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_known(known)
    , m_pool(pool)
    , m_label(plainLabel(u"haveLabel"_s))
    , m_choice(namedField<QComboBox>(u"haveChoice"_s, {}))
{
    m_known.removeIf([](const KnownLink &link) { return link.file.fileName.isEmpty(); });
    for (const OnHave choice : kHaveAnswers) {
        m_choice->addItem({}, static_cast<int>(choice));
    }
    sayNowAndAnew(this, [this] { say(); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label, 1);
    row->addWidget(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0) {
            emit chosen(selectedValue<OnHave>(m_choice));
        }
    });
    setVisible(false);
}

void HaveChoice::say()
{
    m_choice->setAccessibleName(tr("What to do with files that you have already"));
    m_choice->setPlaceholderText(tr("As chosen for each"));
    m_choice->setItemText(0, tr("Use the files that are there"));
    m_choice->setItemText(1, tr("Fetch them again"));
    m_choice->setItemText(2, tr("Skip them"));
    m_choice->setToolTip(tr("A file that is wanted in another folder or under another name is "
                            "copied there; nothing is fetched."));
    const auto count = static_cast<int>(m_count);
    m_label->setText(count == 1
            ? tr("You have the file of 1 of these already:")
            : tr("You have the files of %n of these already. Choose for each above, or the "
                 "same for all:",
                nullptr, count));
}

QString HaveChoice::words(OnHave answer)
{
    switch (answer) {
    case OnHave::Use:
        return tr("Use the file");
    case OnHave::FetchAgain:
        return tr("Fetch it again");
    case OnHave::Skip:
        return tr("Skip it");
    }
    Q_UNREACHABLE();
}

void HaveChoice::showAnswers(const AddLinkModel &model)
{
    const QSignalBlocker blocker(m_choice);
    for (const OnHave answer : kHaveAnswers) {
        const int count = model.answerCount(answer);
        if (count > 0) {
            const bool isForAll = count == model.haveCount();
            m_choice->setCurrentIndex(isForAll ? m_choice->findData(static_cast<int>(answer)) : -1);
        }
    }
}

void HaveChoice::setRows(const LinkRows &rows)
{
    m_rows = rows;
    ask(false);
}

bool HaveChoice::isConfirmed()
{
    const bool isConfirmed = m_count == 0 || std::exchange(m_isConfirmed, false);
    if (!isConfirmed && m_isCurrent) {
        ask(true);
    }
    return isConfirmed;
}

void HaveChoice::ask(bool isToConfirm)
{
    const int generation = ++m_generation;
    m_isConfirmed = false;
    if (m_known.isEmpty()) {
        return;
    }
    m_isCurrent = false;
    onPool(
        m_pool, this, [rows = m_rows, known = m_known] { return filesThere(rows, known); },
        [this, generation, isToConfirm](const QHash<QUrl, KnownFile> &files) {
            if (generation == m_generation) {
                m_isConfirmed = isToConfirm;
                showFound(files);
            }
        });
}

void HaveChoice::showFound(const QHash<QUrl, KnownFile> &files)
{
    m_isCurrent = true;
    m_count = files.size();
    say();
    setVisible(m_count > 0);
    emit found(files);
}

QHash<QUrl, KnownFile> filesThere(const LinkRows &rows, const QList<KnownLink> &known)
{
    QHash<QUrl, KnownFile> byLink;
    QHash<QByteArray, KnownFile> byChecksum;
    for (const KnownLink &link : known) {
        byLink.insert(link.url, link.file);
        if (!link.file.checksum.isEmpty()) {
            byChecksum.insert(link.file.checksum.hex, link.file);
        }
    }
    QHash<QUrl, KnownFile> there;
    for (const LinkRow &row : rows.rows) {
        if (!row.isGood() || row.isPattern()) {
            continue;
        }
        KnownFile file = byChecksum.value(row.found.checksum.hex);
        if (row.found.checksum.isEmpty() || file.checksum != row.found.checksum) {
            file = byLink.value(row.found.url.adjusted(QUrl::RemoveUserInfo));
        }
        const bool isAnother = !row.found.checksum.isEmpty() && !file.checksum.isEmpty()
            && file.checksum.algorithm == row.found.checksum.algorithm
            && file.checksum != row.found.checksum;
        const QFileInfo info(file.fileName.isEmpty() ? QString() : file.path());
        if (!isAnother && info.isFile() && !info.isSymLink() && info.size() == file.size) {
            there.insert(row.found.url, file);
        }
    }
    return there;
}

} // namespace ui

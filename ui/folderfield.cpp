// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folderfield.h"

#include "ui/onpool.h"
#include "ui/retranslation.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFewestFolderLetters = 16; ///< seen of a folder in a narrow window

/// Blocks on the disk: for a pool.
FolderReport madeFolder(const QString &path)
{
    const bool isMade = QDir().mkpath(path);
    FolderReport report = inspectFolder(path);
    if (!isMade) {
        report.state = FolderState::Missing;
    }
    return report;
}

} // namespace

FolderField::FolderField(QThreadPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_combo(new QComboBox)
    , m_note(new QLabel)
{
    m_combo->setObjectName(u"folderCombo"_s);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(24);
    m_combo->setMinimumWidth(m_combo->fontMetrics().averageCharWidth() * kFewestFolderLetters);
    m_note->setObjectName(u"folderNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);

    auto *browseButton = new QToolButton;
    browseButton->setObjectName(u"browseButton"_s);

    auto *row = new QHBoxLayout;
    row->addWidget(m_combo, 1);
    row->addWidget(browseButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_note);
    setFocusProxy(m_combo);
    setFocusPolicy(m_combo->focusPolicy()); // else the key of its label goes nowhere
    sayNowAndAnew(this, [this, browseButton] { say(*browseButton); });

    m_delay.setSingleShot(true);
    m_delay.setInterval(200);
    connect(&m_delay, &QTimer::timeout, this, &FolderField::ask);
    connect(m_combo, &QComboBox::editTextChanged, this, &FolderField::askLater);
    connect(browseButton, &QToolButton::clicked, this, &FolderField::browse);
}

void FolderField::say(QToolButton &browseButton)
{
    if (accessibleName() == m_ownName) { // else whoever shows it has named it
        setAccessibleName(tr("Folder"));
    }
    m_ownName = tr("Folder");
    m_combo->setAccessibleName(tr("Folder"));
    m_combo->lineEdit()->setAccessibleName(tr("Folder"));
    browseButton.setText(tr("Browse…"));
    browseButton.setAccessibleName(tr("Browse for a folder"));
    if (m_isCurrent) {
        showReport();
    }
}

void FolderField::setFolders(const QString &current, const QStringList &offered)
{
    {
        const QSignalBlocker blocker(m_combo);
        m_combo->clear();
        m_combo->addItems(offered);
        m_combo->setCurrentText(current);
    }
    m_isCurrent = false;
    ask();
}

QString FolderField::folder() const
{
    return m_isCurrent ? m_report.path : m_combo->currentText().trimmed();
}

void FolderField::setNeededBytes(qint64 bytes)
{
    m_neededBytes = bytes;
    showReport();
}

bool FolderField::makeFolder()
{
    if (m_report.state != FolderState::WillBeMade) {
        return m_report.isUsable();
    }
    if (std::exchange(m_isMaking, true)) {
        return false; // a disk that does not answer gets no second job
    }
    const int generation = ++m_generation;
    onPool(
        m_pool, this, [path = m_report.path] { return madeFolder(path); },
        [this, generation](const FolderReport &report) { take(generation, report); });
    return false;
}

void FolderField::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), folder());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_combo, &QComboBox::setCurrentText);
    dialog->open();
}

void FolderField::askLater()
{
    m_isCurrent = false;
    m_delay.start();
    emit typed();
}

void FolderField::ask()
{
    m_delay.stop();
    m_isMaking = false;
    const int generation = ++m_generation;
    onPool(
        m_pool, this, [typed = m_combo->currentText()] { return inspectFolder(typed); },
        [this, generation](const FolderReport &report) { take(generation, report); });
}

void FolderField::take(int generation, const FolderReport &report)
{
    // An answer about what was typed before says nothing of what stands there now.
    if (generation != m_generation || m_delay.isActive()) {
        return;
    }
    m_isMaking = false;
    m_report = report;
    m_isCurrent = true;
    showReport();
    emit inspected(m_report);
}

void FolderField::showReport()
{
    const bool isGood = hasRoom(m_report, m_neededBytes);
    m_note->setText(folderSentence(m_report, m_neededBytes));
    m_note->setProperty("isWarning", !isGood);
    QFont font = this->font();
    font.setBold(!isGood);
    m_note->setFont(font);
}

QStringList offeredFolders(const QString &current, const QStringList &recent)
{
    QStringList folders { current,
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) };
    folders += recent;
    folders.removeAll(QString());
    folders.removeDuplicates();
    return folders;
}

} // namespace ui

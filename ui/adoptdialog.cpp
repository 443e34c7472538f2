// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/adoptdialog.h"

#include "app/links/linkrequest.h"
#include "app/settings/settingsfile.h"
#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/folderfield.h"
#include "ui/linkrows.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr int kAdoptLetters = 54; ///< width of the dialog, where the screen has room

/// What can be done with \a leftover, or why nothing.
QString foundSentence(const engine::Leftover &leftover)
{
    using Problem = engine::LeftoverProblem;
    switch (leftover.problem) {
    case Problem::None:
        break;
    case Problem::Missing:
        return AdoptDialog::tr("The file is not there.");
    case Problem::NotAFile:
        return AdoptDialog::tr("This is not a file.");
    case Problem::Unreadable:
        return AdoptDialog::tr("You may not read this file.");
    case Problem::Torrent:
        return AdoptDialog::tr("This was downloaded with BitTorrent; Bobbin cannot go on with it.");
    case Problem::BadControl:
        return AdoptDialog::tr("The notes of aria2 beside the file are damaged, so nobody knows "
                               "what of it is there. Add the link as a new download.");
    case Problem::Empty:
        return AdoptDialog::tr("Nothing in this file can be used. Add the link as a new download.");
    }
    const QString usable = words::sizeText(leftover.usableBytes());
    return leftover.total < 0
        ? AdoptDialog::tr("%1 of it can be used.").arg(usable)
        : AdoptDialog::tr("%1 of %2 can be used.").arg(usable, words::sizeText(leftover.total));
}

} // namespace

AdoptDialog::AdoptDialog(const settings::Settings &settings, const QString &path, QThreadPool &pool,
    QThreadPool &copies, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_path(QFileInfo(path).absoluteFilePath())
    , m_adopter(copies)
    , m_folder(new FolderField(pool))
{
    setObjectName(u"adoptDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    // Where a browser leaves what it did not finish is where its user looks for it.
    const QString folder = QFileInfo(m_path).absolutePath();
    m_folder->setFolders(folder,
        QStringList { folder }
            + offeredFolders(m_settings.engine.folder, m_settings.recentFolders));
    sayNowAndAnew(this, [this] { say(); });
    fitToText(*this, kAdoptLetters);
    m_adopter.examine(m_path);
    m_linkEdit->setFocus();
}

void AdoptDialog::build()
{
    m_promise = plainLabel(u"promiseLabel"_s);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"copyProgress"_s);
    m_failure = plainLabel(u"failureLabel"_s);
    m_startNow = new QCheckBox;
    m_startNow->setObjectName(u"startNowCheck"_s);
    m_startNow->setChecked(m_settings.startAdded);
    connect(m_startNow, &QCheckBox::toggled, this, [this] { m_isStartChosen = true; });
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"adoptButton"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    dropIcons(*m_buttons);
    QPushButton *adopt = m_buttons->button(QDialogButtonBox::Ok);
    sayNowAndAnew(adopt, [adopt] { adopt->setText(tr("&Adopt")); });
    m_form = buildForm();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_promise);
    layout->addWidget(m_progress);
    layout->addWidget(m_failure);
    layout->addStretch(1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_startNow, 1);
    bottom->addWidget(m_buttons);
    layout->addLayout(bottom);
    setCopying(false);
    m_failure->hide();
}

QFormLayout *AdoptDialog::buildForm()
{
    m_file = new QLineEdit(m_path);
    m_file->setObjectName(u"fileEdit"_s);
    m_file->setReadOnly(true);
    m_found = plainLabel(u"foundLabel"_s);
    m_linkEdit = new QLineEdit;
    m_linkEdit->setObjectName(u"linkEdit"_s);
    m_linkNote = plainLabel(u"linkNote"_s);
    m_name = new QLineEdit;
    m_name->setObjectName(u"nameEdit"_s);
    m_folder->setObjectName(u"folderField"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addField(form, m_file);
    form->addRow(nullptr, m_found);
    addField(form, m_linkEdit);
    form->addRow(nullptr, m_linkNote);
    addField(form, m_name);
    addField(form, m_folder);
    return form;
}

void AdoptDialog::connectParts()
{
    connect(&m_adopter, &engine::PartAdopter::examined, this, &AdoptDialog::take);
    connect(&m_adopter, &engine::PartAdopter::progressed, this,
        [this](qint64 bytes) { m_progress->setValue(static_cast<int>(bytes / kMiB)); });
    connect(&m_adopter, &engine::PartAdopter::failed, this, &AdoptDialog::showFailure);
    connect(&m_adopter, &engine::PartAdopter::adopted, this, &AdoptDialog::finish);
    connect(m_linkEdit, &QLineEdit::textChanged, this, &AdoptDialog::checkLink);
    connect(m_folder, &FolderField::inspected, this, &AdoptDialog::refresh);
    connect(m_folder, &FolderField::typed, this, [this] { m_wantsAccept = false; });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AdoptDialog::tryAccept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AdoptDialog::say()
{
    setWindowTitle(tr("Adopt a part file"));
    setLabel(m_form, m_file, tr("File:"), tr("The file that another program left"));
    setLabel(m_form, m_linkEdit, tr("&Link:"), tr("Link"));
    setLabel(m_form, m_name, tr("File &name:"), tr("File name"));
    setLabel(m_form, m_folder, tr("Save &in:"), tr("Save in"));
    m_linkEdit->setPlaceholderText(tr("The link that the file came from"));
    m_promise->setText(tr("Bobbin makes a copy, compares it with the server in several places and "
                          "goes on from there. The file itself stays as it is; once the download "
                          "is complete you can delete it."));
    m_progress->setAccessibleName(tr("Copying"));
    m_progress->setFormat(tr("Copying: %1 %").arg(u"%p"_s));
    m_startNow->setText(tr("&Start at once"));
    checkLink();
    if (m_error) {
        showFailure(m_error);
    }
}

void AdoptDialog::take(const engine::Leftover &leftover)
{
    m_isExamined = true;
    m_leftover = leftover;
    m_name->setText(m_name->text().isEmpty() ? leftover.name : m_name->text());
    if (m_linkEdit->text().isEmpty() && !leftover.origin.isEmpty()) {
        m_linkEdit->setText(leftover.origin.toString(QUrl::FullyEncoded));
    }
    m_folder->setNeededBytes(std::max(leftover.total, leftover.usableBytes()));
    m_progress->setRange(0, std::max(1, static_cast<int>(leftover.usableBytes() / kMiB)));
    refresh();
}

void AdoptDialog::checkLink()
{
    m_link = links::fromUserInput(m_linkEdit->text());
    const bool isBlank = m_linkEdit->text().trimmed().isEmpty();
    const QString problem = isBlank ? QString() : problemSentence(LinkRow { m_link, {}, {} });
    m_linkNote->setText(problem);
    m_linkNote->setVisible(!problem.isEmpty());
    const bool isGood = m_link.problem == links::LinkProblem::None && !isBlank;
    m_name->setPlaceholderText(isGood ? guessedName(m_link.url) : QString());
    refresh();
}

void AdoptDialog::refresh()
{
    m_found->setText(m_isExamined ? foundSentence(m_leftover) : tr("Looking at the file…"));
    const bool isLink = m_link.problem == links::LinkProblem::None && !m_link.url.isEmpty();
    const bool isFolderBad = m_folder->isCurrent() && !m_folder->report().isUsable();
    const bool isFileBad = m_isExamined && !m_leftover.isUsable();
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(isLink && !isFolderBad && !isFileBad && !m_adopter.isAdopting());
    fit();
    if (m_wantsAccept) {
        tryAccept();
    }
}

/// What is said needs more lines than before: nothing is squeezed for it.
void AdoptDialog::fit()
{
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (isVisible() && height() < needed) {
        resize(width(), needed);
    }
}

void AdoptDialog::setCopying(bool isCopying)
{
    m_progress->setVisible(isCopying);
    m_progress->setValue(0);
    for (QWidget *field : QList<QWidget *> { m_linkEdit, m_name, m_folder, m_startNow }) {
        field->setEnabled(!isCopying);
    }
}

void AdoptDialog::tryAccept()
{
    m_wantsAccept = !m_isExamined || !m_folder->isCurrent();
    const bool mayAccept = !m_wantsAccept && m_buttons->button(QDialogButtonBox::Ok)->isEnabled();
    if (!mayAccept || !m_folder->makeFolder()) {
        m_wantsAccept |= mayAccept; // the folder is being made
        return;
    }
    m_error = {};
    m_failure->hide();
    const QString typed = m_name->text().trimmed();
    m_adopter.adopt(
        { m_leftover, m_folder->folder(), typed.isEmpty() ? guessedName(m_link.url) : typed });
    setCopying(true);
    refresh();
}

void AdoptDialog::showFailure(const engine::DownloadError &error)
{
    using engine::ErrorKind;
    m_error = error;
    const bool isOfFolder
        = error.kind != ErrorKind::PartFileChanged && error.kind != ErrorKind::InUse;
    m_failure->setText(words::errorSentence(error) + u' '
        + (isOfFolder ? tr("Nothing was copied, and the file is as it was. Make room or choose "
                           "another folder, then try again.")
                      : tr("Nothing was copied. Close the program that the file is from, then try "
                           "again.")));
    if (error.kind == ErrorKind::PartFileChanged) {
        m_isExamined = false; // what was seen of it is not so any more
        m_adopter.examine(m_path);
    }
    m_failure->show();
    setCopying(false);
    refresh();
}

void AdoptDialog::finish(const engine::AdoptedPart &part)
{
    announceSettings();
    engine::DownloadRequest request = links::requestFor(m_link);
    request.folder = m_folder->folder();
    request.fileName = part.fileName;
    request.startPaused = !m_startNow->isChecked();
    emit requested(request, part);
    accept();
}

void AdoptDialog::announceSettings()
{
    settings::Settings changed = m_settings;
    if (m_isStartChosen) { // else it may have been changed elsewhere meanwhile
        changed.startAdded = m_startNow->isChecked();
    }
    changed.recentFolders = settings::withRecentFolder(changed.recentFolders, m_folder->folder());
    if (changed != m_settings) {
        m_settings = changed;
        emit settingsChanged(m_settings);
    }
}

} // namespace ui
